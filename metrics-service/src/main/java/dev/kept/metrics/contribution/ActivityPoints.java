// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.contribution.DaySet.Run;
import org.jspecify.annotations.Nullable;

/** Distinct buyers of calendar periods. */
final class ActivityPoints {

    private static final int ACTIVE = 0;
    private static final int FRESH = 1;
    private static final int RETAINED = 2;
    private static final int PREVIOUS_RETAINED = 3;
    private static final int REPEAT_ORDERS = 4;
    private static final int REPEAT_DAYS = 5;

    private ActivityPoints() {}

    static void add(History history, Plot plot) {
        for (Tile tile : history.days.periods) {
            @Nullable Run previous = null;
            for (Run run : history.purchases.runs(history.days, tile, plot.before(tile, 1))) {
                add(history, tile, run, plot);
                if (previous != null && history.days.next(tile, previous.start()) == run.start()) {
                    add(history, tile, run.start(), run.last(), plot, RETAINED);
                    add(history, tile, run.start(), previous.last(), plot, PREVIOUS_RETAINED);
                }
                previous = run;
            }
        }
    }

    private static void add(History history, Tile tile, Run run, Plot plot) {
        add(history, tile, run.start(), run.last(), plot, ACTIVE);
        if (history.purchases.first() >= run.start()) {
            add(history, tile, run.start(), run.last(), plot, FRESH);
        }
        if (run.times() >= 2) {
            add(history, tile, run.start(), run.last(), plot, REPEAT_ORDERS);
        }
        if (run.days() >= 2) {
            add(history, tile, run.start(), run.last(), plot, REPEAT_DAYS);
        }
    }

    private static void add(History history, Tile tile, int start, int segmentDay, Plot plot, int measure) {
        plot.add(Family.ACTIVITY, tile, start, history.segmentOn(segmentDay), measure, 1);
    }
}
