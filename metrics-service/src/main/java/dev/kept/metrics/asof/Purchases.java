// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The purchases of a customer: an order that was given back as a whole is none. */
final class Purchases {

    private Purchases() {}

    /** One by one, oldest first. */
    static List<Purchase> of(CustomerTimeline timeline, ZoneId zone) {
        Map<String, Long> refunded = new HashMap<>();
        for (RefundFact refund : timeline.refunds().values()) {
            if (!refund.deleted() && refund.order() != null) {
                refunded.merge(refund.order(), refund.amount(), Long::sum);
            }
        }
        Set<String> wholly = timeline.whollyRefunded();
        List<Purchase> purchases = new ArrayList<>();
        for (OrderFact order : timeline.orders().values()) {
            long back = refunded.getOrDefault(order.entity(), 0L);
            if (!order.deleted() && !wholly.contains(order.entity())) {
                long day = order.occurredAt().atZone(zone).toLocalDate().toEpochDay();
                purchases.add(new Purchase(Math.toIntExact(day), order.amount(), back, order.cost()));
            }
        }
        purchases.sort(Comparator.comparingInt(Purchase::day).thenComparingLong(Purchase::amount));
        return purchases;
    }

    /** Those of a day together. */
    static NavigableMap<LocalDate, Purchase> byDay(List<Purchase> purchases) {
        NavigableMap<LocalDate, Purchase> days = new TreeMap<>();
        purchases.forEach(one -> days.merge(LocalDate.ofEpochDay(one.day()), one, Purchase::plus));
        return days;
    }
}
