// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import java.util.Map;

/** The rhythm of purchases: gaps between them, and whether every period has one. */
final class HabitTallies {

    private HabitTallies() {}

    static void add(History history, Tallies tallies) {
        gaps(history, tallies);
        for (Tile tile : history.days.longPeriods) {
            persistency(history, tallies, tile);
        }
    }

    private static void gaps(History history, Tallies tallies) {
        Integer before = null;
        for (int day : history.purchases.keySet()) {
            if (before != null) {
                What what = new What(TallyKind.PURCHASE_GAPS, Integer.toString(day - before));
                tallies.inPeriod(what, Tile.MONTH, Days.monthOf(day), day, 1, 0);
            }
            before = day;
        }
    }

    private static void persistency(History history, Tallies tallies, Tile tile) {
        Map<Integer, Integer> active = tallies.lastOfEach(tile, history.purchases.keySet());
        active.forEach((base, day) -> {
            int start = base;
            boolean stayed = true;
            int longest = TallyKind.PERSISTENCY_SPANS.get(TallyKind.PERSISTENCY_SPANS.size() - 1);
            for (int span = 2; span <= longest; span++) {
                start = history.days.next(tile, start);
                stayed &= active.containsKey(start);
                if (TallyKind.PERSISTENCY_SPANS.contains(span)) {
                    tallies.inPeriod(new What(TallyKind.PERSISTENCY, "base" + span), tile, start, day, 1, 0);
                    tallies.inPeriod(
                            new What(TallyKind.PERSISTENCY, "stayed" + span), tile, start, day, stayed ? 1 : 0, 0);
                }
            }
        });
    }
}
