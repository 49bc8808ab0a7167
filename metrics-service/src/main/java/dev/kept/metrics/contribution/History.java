// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A timeline as the policy sees it: local days, qualifying purchases, segments, spells of presence. */
final class History {

    final CustomerTimeline timeline;
    final Days days;
    /** Day to number of qualifying orders. */
    final NavigableMap<Integer, Integer> purchases = new TreeMap<>();
    /** Orders that were not deleted. */
    final List<OrderFact> orders = new ArrayList<>();
    /** Those of them that are a qualifying purchase. */
    final List<OrderFact> qualifying = new ArrayList<>();

    final List<Spell> spells;
    /** Last closed local day. */
    final int horizon;

    private final Policy policy;
    private final DatedDimensions dimensions;

    /** @param horizon last closed local day */
    History(CustomerTimeline timeline, Policy policy, int horizon) {
        this.timeline = timeline;
        this.policy = policy;
        this.horizon = horizon;
        this.days = new Days(policy);
        this.dimensions = new DatedDimensions(timeline, policy);
        Map<String, Long> refunded = refundedByOrder();
        for (OrderFact order : timeline.orders().values()) {
            if (order.deleted()) {
                continue;
            }
            orders.add(order);
            if (order.amount() == 0 || refunded.getOrDefault(order.entity(), 0L) < order.amount()) {
                qualifying.add(order);
                purchases.merge(dayOf(order.occurredAt()), 1, Integer::sum);
            }
        }
        this.spells = Spell.of(purchases.navigableKeySet(), policy.presenceDays(), horizon);
    }

    int dayOf(Instant instant) {
        return Days.number(instant.atZone(policy.zone()).toLocalDate());
    }

    /** Values of the policy's dimensions in force on a day. */
    List<String> segmentOn(int day) {
        return dimensions.on(day);
    }

    /** A spell cut where the customer moves to another segment. */
    List<Spell> pieces(Spell spell) {
        return dimensions.pieces(spell);
    }

    /** True if present at the start of a day, as far as the horizon lets it be known. */
    boolean presentAt(int edge) {
        return spells.stream().anyMatch(spell -> spell.start() <= edge && edge < spell.end());
    }

    private Map<String, Long> refundedByOrder() {
        Map<String, Long> refunded = new HashMap<>();
        for (RefundFact refund : timeline.refunds().values()) {
            if (!refund.deleted() && refund.order() != null) {
                refunded.merge(refund.order(), refund.amount(), Long::sum);
            }
        }
        return refunded;
    }
}
