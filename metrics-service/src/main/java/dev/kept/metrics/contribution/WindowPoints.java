// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;

/**
 * Distinct buyers in any window [a, b). The customer is counted by the last purchase day d in the window, that is where
 * {@code d < b <= next purchase day}, if the window also holds a threshold day: the day d itself (active), the day of
 * the order before (repeat), the first day ever (fresh). With points at x = threshold + 1 and y = d + 1 (+1), y = next +
 * 1 (-1) the sum over {@code x > a, y <= b} counts exactly that.
 */
final class WindowPoints {

    private static final int ACTIVE = 0;
    private static final int FRESH = 1;
    private static final int REPEAT_ORDERS = 2;
    private static final int REPEAT_DAYS = 3;

    private WindowPoints() {}

    static void add(History history, Plot plot) {
        DaySet purchases = history.purchases;
        // The one before is where the first one that counts is next.
        for (int i = Math.max(0, purchases.place(plot.from()) - 1); i < purchases.size(); i++) {
            int day = purchases.get(i);
            int next = i + 1 < purchases.size() ? purchases.get(i + 1) : DaySet.NEVER_AFTER;
            List<String> segment = history.segmentOn(day);
            add(plot, ACTIVE, day, day, next, segment);
            add(plot, FRESH, purchases.first(), day, next, segment);
            if (i > 0) {
                add(plot, REPEAT_DAYS, purchases.get(i - 1), day, next, segment);
            }
            if (purchases.times(i) >= 2) {
                add(plot, REPEAT_ORDERS, day, day, next, segment);
            } else if (i > 0) {
                add(plot, REPEAT_ORDERS, purchases.get(i - 1), day, next, segment);
            }
        }
    }

    private static void add(Plot plot, int measure, int threshold, int day, int next, List<String> segment) {
        plot.addPair(Family.WINDOW, threshold + 1, day + 1, segment, measure, 1);
        if (next != DaySet.NEVER_AFTER) {
            plot.addPair(Family.WINDOW, threshold + 1, next + 1, segment, measure, -1);
        }
    }
}
