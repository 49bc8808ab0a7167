// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.OrderFact;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Revenue customer by customer: from one calendar period to the next, and by cohort. */
final class RevenuePoints {

    private static final int BASE = 0;
    private static final int BASE_CUSTOMERS = 1;
    private static final int KEPT = 2;
    private static final int EXPANSION = 3;
    private static final int CONTRACTION = 4;
    private static final int LOST = 5;
    private static final int LOST_CUSTOMERS = 6;
    private static final int FRESH = 7;
    private static final int WON_BACK = 8;

    private static final int COHORT_ACTIVE = 0;
    private static final int COHORT_REVENUE = 1;

    private RevenuePoints() {}

    static void add(History history, Points points) {
        NavigableMap<Integer, List<OrderFact>> byDay = new TreeMap<>();
        for (OrderFact order : history.orders) {
            byDay.computeIfAbsent(history.dayOf(order.occurredAt()), day -> new ArrayList<>())
                    .add(order);
        }
        for (Tile tile : history.days.periods) {
            bridge(history, byDay, tile, points);
        }
        if (!history.purchases.isEmpty()) {
            cohort(history, byDay, points);
        }
    }

    /** Both sides at the rate of the start of the period: what the rates did is told apart. */
    private static void bridge(
            History history, NavigableMap<Integer, List<OrderFact>> byDay, Tile tile, Points points) {
        NavigableMap<Integer, List<OrderFact>> byPeriod = new TreeMap<>();
        byDay.forEach(
                (day, orders) -> byPeriod.computeIfAbsent(history.days.start(tile, day), start -> new ArrayList<>())
                        .addAll(orders));
        TreeSet<Integer> starts = new TreeSet<>(byPeriod.keySet());
        byPeriod.keySet().forEach(start -> starts.add(history.days.next(tile, start)));
        for (int start : starts) {
            long before = worth(history, byPeriod.get(history.days.previous(tile, start)), start);
            long now = worth(history, byPeriod.get(start), start);
            CellKey key = Points.at(Family.BRIDGE, tile, start, 0, history.segmentOn(start));
            if (before > 0) {
                continued(key, before, now, points);
            } else {
                points.add(key, byPeriod.firstKey() >= start ? FRESH : WON_BACK, now);
            }
        }
    }

    private static long worth(History history, @Nullable List<OrderFact> orders, int start) {
        long worth = 0;
        if (orders != null) {
            for (OrderFact order : orders) {
                worth += history.worth(order, start);
            }
        }
        return worth;
    }

    private static void continued(CellKey key, long before, long now, Points points) {
        points.add(key, BASE, before);
        points.add(key, BASE_CUSTOMERS, 1);
        points.add(key, KEPT, Math.min(before, now));
        points.add(key, EXPANSION, Math.max(now - before, 0));
        if (now == 0) {
            points.add(key, LOST, before);
            points.add(key, LOST_CUSTOMERS, 1);
        } else {
            points.add(key, CONTRACTION, Math.max(before - now, 0));
        }
    }

    /** By the segment at acquisition, so that a customer stays in the same group in every month. */
    private static void cohort(History history, NavigableMap<Integer, List<OrderFact>> byDay, Points points) {
        int first = history.purchases.firstKey();
        int cohort = Days.monthOf(first);
        var segment = history.segmentOn(first);
        TreeSet<Integer> active = new TreeSet<>();
        history.purchases.keySet().forEach(day -> active.add(Days.monthOf(day)));
        active.forEach(
                month -> points.add(Points.at(Family.COHORT, Tile.MONTH, cohort, month, segment), COHORT_ACTIVE, 1));
        byDay.forEach((day, orders) -> {
            CellKey key = Points.at(Family.COHORT, Tile.MONTH, cohort, Days.monthOf(day), segment);
            orders.forEach(order -> points.add(key, COHORT_REVENUE, order.amount()));
        });
    }
}
