// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The purchases of a customer by local day: an order that was given back as a whole is none. */
final class PurchaseDays {

    private PurchaseDays() {}

    static NavigableMap<LocalDate, Purchase> of(CustomerTimeline timeline, ZoneId zone) {
        Map<String, Long> refunded = new HashMap<>();
        for (RefundFact refund : timeline.refunds().values()) {
            if (!refund.deleted() && refund.order() != null) {
                refunded.merge(refund.order(), refund.amount(), Long::sum);
            }
        }
        NavigableMap<LocalDate, Purchase> days = new TreeMap<>();
        for (OrderFact order : timeline.orders().values()) {
            long back = refunded.getOrDefault(order.entity(), 0L);
            if (!order.deleted() && (order.amount() == 0 || back < order.amount())) {
                days.merge(
                        order.occurredAt().atZone(zone).toLocalDate(),
                        new Purchase(order.amount() - back, order.cost()),
                        Purchase::plus);
            }
        }
        return days;
    }
}
