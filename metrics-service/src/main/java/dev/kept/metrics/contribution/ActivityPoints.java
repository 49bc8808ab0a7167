// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Distinct buyers of calendar periods. */
final class ActivityPoints {

    private static final int ACTIVE = 0;
    private static final int FRESH = 1;
    private static final int RETAINED = 2;
    private static final int PREVIOUS_RETAINED = 3;
    private static final int REPEAT_ORDERS = 4;
    private static final int REPEAT_DAYS = 5;

    private ActivityPoints() {}

    /** What was bought in one period. */
    private record Bought(int orders, int days, int lastDay) {

        static Bought on(Map.Entry<Integer, Integer> purchase) {
            return new Bought(purchase.getValue(), 1, purchase.getKey());
        }

        Bought and(Bought later) {
            return new Bought(orders + later.orders, days + later.days, later.lastDay);
        }
    }

    static void add(History history, Points points) {
        if (history.purchases.isEmpty()) {
            return;
        }
        for (Tile tile : history.days.periods) {
            NavigableMap<Integer, Bought> periods = new TreeMap<>();
            for (var purchase : history.purchases.entrySet()) {
                periods.merge(
                        history.days.start(tile, purchase.getKey()),
                        Bought.on(purchase),
                        (earlier, later) -> earlier.and(later));
            }
            periods.forEach((start, bought) -> {
                Bought previous = periods.get(history.days.previous(tile, start));
                add(history, tile, start, bought, points);
                if (previous != null) {
                    points.add(key(history, tile, start, bought.lastDay()), RETAINED, 1);
                    points.add(key(history, tile, start, previous.lastDay()), PREVIOUS_RETAINED, 1);
                }
            });
        }
    }

    private static void add(History history, Tile tile, int start, Bought bought, Points points) {
        CellKey key = key(history, tile, start, bought.lastDay());
        points.add(key, ACTIVE, 1);
        points.add(key, FRESH, history.purchases.firstKey() >= start ? 1 : 0);
        points.add(key, REPEAT_ORDERS, bought.orders() >= 2 ? 1 : 0);
        points.add(key, REPEAT_DAYS, bought.days() >= 2 ? 1 : 0);
    }

    private static CellKey key(History history, Tile tile, int start, int segmentDay) {
        return Points.at(Family.ACTIVITY, tile, start, 0, history.segmentOn(segmentDay));
    }
}
