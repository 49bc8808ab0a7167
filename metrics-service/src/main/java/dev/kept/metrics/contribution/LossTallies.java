// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.util.Map;
import java.util.TreeSet;

/** Ends of presence: why, which was the first, and after how long somebody came back. */
final class LossTallies {

    private final History history;
    private final Tallies tallies;
    private final Reasons reasons;

    private LossTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
        this.reasons = new Reasons(history);
    }

    static void add(History history, Tallies tallies) {
        if (!history.spells.isEmpty()) {
            LossTallies losses = new LossTallies(history, tallies);
            losses.first(history.spells.get(0));
            losses.returns();
            losses.losses();
        }
    }

    private void first(Spell spell) {
        tallies.stand(new What(TallyKind.FIRST_SPELLS, "neverLost"), spell);
        if (spell.ended()) {
            for (Tile tile : history.days.periods) {
                int start = history.days.start(tile, spell.end() - 1);
                if (spell.start() <= start) {
                    tallies.inPeriod(new What(TallyKind.FIRST_LOSSES, "lost"), tile, start, start, 1, 0);
                }
            }
        }
    }

    private void returns() {
        for (int i = 1; i < history.spells.size(); i++) {
            int gone = history.spells.get(i - 1).end();
            int back = history.spells.get(i).start();
            // Since the last purchase: the presence that it gave is part of the silence.
            int day = back - 1;
            Integer before = history.purchases.lowerKey(day);
            Map<String, String> lapse = Map.of("lapse", Lapse.of(before == null ? 0 : day - before));
            tallies.onDay(new What(TallyKind.RETURNS, "returned", lapse), day, 1, (long) back - gone);
        }
    }

    private void losses() {
        for (Tile tile : history.days.periods) {
            TreeSet<Integer> starts = new TreeSet<>();
            history.spells.stream()
                    .filter(Spell::ended)
                    .forEach(spell -> starts.add(history.days.start(tile, spell.end() - 1)));
            for (int start : starts) {
                int end = history.days.next(tile, start);
                if (history.presentAt(start) && !history.presentAt(end)) {
                    tallies.inPeriod(new What(TallyKind.LOSSES, "lost", why(end)), tile, start, start, 1, 0);
                }
            }
        }
    }

    /** Of the churns that were recorded between the last purchase before the edge and the first one after it. */
    private Map<String, String> why(int edge) {
        return reasons.between(history.purchases.lowerKey(edge), history.purchases.ceilingKey(edge));
    }
}
