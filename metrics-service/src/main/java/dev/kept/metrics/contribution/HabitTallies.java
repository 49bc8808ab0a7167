// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.DaySet.Run;
import dev.kept.metrics.contribution.Tallies.What;
import java.util.List;

/** The rhythm of purchases: gaps between them, and whether every period has one. */
final class HabitTallies {

    private static final List<Integer> SPANS = TallyKind.PERSISTENCY_SPANS;
    private static final int LONGEST = SPANS.get(SPANS.size() - 1);
    private static final List<What> BASE = persistency("base");
    private static final List<What> STAYED = persistency("stayed");

    private final History history;
    private final Tallies tallies;

    private HabitTallies(History history, Tallies tallies) {
        this.history = history;
        this.tallies = tallies;
    }

    static void add(History history, Tallies tallies) {
        HabitTallies own = new HabitTallies(history, tallies);
        own.gaps();
        history.days.longPeriods.forEach(own::persistency);
    }

    private static List<What> persistency(String part) {
        return SPANS.stream()
                .map(span -> new What(TallyKind.PERSISTENCY, part + span))
                .toList();
    }

    private void gaps() {
        DaySet purchases = history.purchases;
        for (int i = Math.max(1, purchases.place(tallies.plot.first(Tile.MONTH))); i < purchases.size(); i++) {
            int day = purchases.get(i);
            What what = new What(TallyKind.PURCHASE_GAPS, Integer.toString(day - purchases.get(i - 1)));
            tallies.inPeriod(what, Tile.MONTH, Days.monthOf(day), day, 1, 0);
        }
    }

    private void persistency(Tile tile) {
        List<Run> active = history.purchases.runs(history.days, tile, tallies.plot.before(tile, LONGEST));
        for (int i = 0; i < active.size(); i++) {
            persistency(tile, active.get(i), stretch(tile, active, i));
        }
    }

    /** How many periods with a purchase follow each other from one on, up to the longest that counts. */
    private int stretch(Tile tile, List<Run> active, int base) {
        int last = base;
        while (last + 1 < active.size()
                && last - base + 1 < LONGEST
                && active.get(last + 1).start()
                        == history.days.next(tile, active.get(last).start())) {
            last++;
        }
        return last - base + 1;
    }

    /** Who belongs to a base is known once it ends, however much later it counts; who stayed only then. */
    private void persistency(Tile tile, Run base, int stretch) {
        boolean known = base.start() < tallies.plot.first(tile);
        int start = base.start();
        int period = 1;
        for (int i = 0; i < SPANS.size() && (!known || stretch >= SPANS.get(i)); i++) {
            for (; period < SPANS.get(i); period++) {
                start = history.days.next(tile, start);
            }
            if (!known) {
                tallies.inPeriod(BASE.get(i), tile, start, base.last(), 1, 0);
            }
            if (stretch >= period) {
                tallies.inPeriod(STAYED.get(i), tile, start, base.last(), 1, 0);
            }
        }
    }
}
