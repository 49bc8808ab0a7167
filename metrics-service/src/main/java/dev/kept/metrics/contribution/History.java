// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
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
    private final NavigableMap<Integer, List<String>> segments = new TreeMap<>();
    private final List<String> unknown;

    /** @param horizon last closed local day */
    History(CustomerTimeline timeline, Policy policy, int horizon) {
        this.timeline = timeline;
        this.policy = policy;
        this.horizon = horizon;
        this.days = new Days(policy);
        this.unknown = policy.dimensions().stream().map(d -> Slice.UNKNOWN).toList();
        // Versions ascend, so the highest of a day stays.
        timeline.profiles().values().forEach(profile -> segments.put(dayOf(profile.occurredAt()), segment(profile)));
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
        var entry = segments.floorEntry(day);
        if (entry == null) {
            entry = segments.firstEntry();
        }
        return entry == null ? unknown : entry.getValue();
    }

    /** A spell cut where the customer moves to another segment. */
    List<Spell> pieces(Spell spell) {
        List<Spell> pieces = new ArrayList<>();
        int from = spell.start();
        for (int move :
                segments.subMap(spell.start(), false, spell.end(), false).keySet()) {
            if (!segmentOn(move).equals(segmentOn(from))) {
                pieces.add(new Spell(from, move));
                from = move;
            }
        }
        pieces.add(new Spell(from, spell.end()));
        return pieces;
    }

    /** True if present at the start of a day, as far as the horizon lets it be known. */
    boolean presentAt(int edge) {
        return spells.stream().anyMatch(spell -> spell.start() <= edge && edge < spell.end());
    }

    private List<String> segment(ProfileFact profile) {
        return policy.dimensions().stream()
                .map(dimension -> profile.attributes().getOrDefault(dimension, ""))
                .map(value -> value.isBlank() ? Slice.UNKNOWN : value)
                .toList();
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
