// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.util.Map;

/** Ends of presence: why, which was the first, and after how long somebody came back. */
final class LossTallies {

    private static final What NEVER_LOST = new What(TallyKind.FIRST_SPELLS, "neverLost");
    private static final What FIRST_LOSS = new What(TallyKind.FIRST_LOSSES, "lost");

    private final History history;
    private final Tallies tallies;
    private final Reasons reasons;

    private LossTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
        this.reasons = new Reasons(history);
    }

    /** @param whole for what was told later, such as the reason of a loss */
    static void add(History history, Tallies tallies, Tallies whole) {
        if (!history.spells.isEmpty()) {
            LossTallies losses = new LossTallies(history, tallies);
            losses.first(history.spells.get(0));
            losses.returns();
            losses.losses(losses.reasons.areTold() ? whole : tallies);
        }
    }

    private void first(Spell spell) {
        tallies.stand(NEVER_LOST, spell);
        if (spell.ended()) {
            for (Tile tile : history.days.periods) {
                int start = history.days.start(tile, spell.end() - 1);
                if (spell.start() <= start) {
                    tallies.inPeriod(FIRST_LOSS, tile, start, start, 1, 0);
                }
            }
        }
    }

    private void returns() {
        for (int i = 1; i < history.spells.size(); i++) {
            int gone = history.spells.get(i - 1).end();
            int back = history.spells.get(i).start();
            if (back > tallies.plot.from()) {
                // Since the last purchase: the presence that it gave is part of the silence.
                int day = back - 1;
                Map<String, String> lapse = Map.of("lapse", Lapse.of(day - history.purchases.lastBefore(day)));
                tallies.onDay(new What(TallyKind.RETURNS, "returned", lapse), day, 1, (long) back - gone);
            }
        }
    }

    private void losses(Tallies into) {
        for (Tile tile : history.days.periods) {
            int done = DaySet.NEVER_BEFORE;
            for (Spell spell : history.spells) {
                if (spell.ended() && spell.end() > into.plot.first(tile)) {
                    int start = history.days.start(tile, spell.end() - 1);
                    if (start > done) {
                        lost(into, tile, start);
                    }
                    done = start;
                }
            }
        }
    }

    private void lost(Tallies into, Tile tile, int start) {
        int end = history.days.next(tile, start);
        if (history.presentAt(start) && !history.presentAt(end)) {
            into.inPeriod(new What(TallyKind.LOSSES, "lost", why(end)), tile, start, start, 1, 0);
        }
    }

    /** Of the churns that were recorded between the last purchase before the edge and the first one after it. */
    private Map<String, String> why(int edge) {
        return reasons.between(history.purchases.lastBefore(edge), history.purchases.firstFrom(edge));
    }
}
