// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    static void add(History history, Points points) {
        for (Map.Entry<Integer, Integer> purchase : history.purchases.entrySet()) {
            int day = purchase.getKey();
            Integer previous = history.purchases.lowerKey(day);
            Integer next = history.purchases.higherKey(day);
            List<String> segment = history.segmentOn(day);
            add(points, ACTIVE, day, day, next, segment);
            add(points, FRESH, history.purchases.firstKey(), day, next, segment);
            if (previous != null) {
                add(points, REPEAT_DAYS, previous, day, next, segment);
            }
            if (purchase.getValue() >= 2) {
                add(points, REPEAT_ORDERS, day, day, next, segment);
            } else if (previous != null) {
                add(points, REPEAT_ORDERS, previous, day, next, segment);
            }
        }
    }

    private static void add(
            Points points, int measure, int threshold, int day, @Nullable Integer next, List<String> segment) {
        points.add(Points.at(Family.WINDOW, Tile.DAY_DAY, threshold + 1, day + 1, segment), measure, 1);
        if (next != null) {
            points.add(Points.at(Family.WINDOW, Tile.DAY_DAY, threshold + 1, next + 1, segment), measure, -1);
        }
    }
}
