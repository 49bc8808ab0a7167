// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.contribution.Orders.Dated;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A timeline as the policy sees it: local days, qualifying purchases, segments, spells of presence. */
final class History {

    final CustomerTimeline timeline;
    final Days days;
    /** Orders that were not deleted. */
    final Orders orders;
    /** Those of them that are a qualifying purchase. */
    final Orders qualifying;
    /** Days of qualifying purchases, and how many. */
    final DaySet purchases = new DaySet();
    /** Days on which the customer bought, sought contact or was seen. */
    final DaySet touches;

    final List<Spell> spells;
    /** Last closed local day. */
    final int horizon;

    private static final long SECONDS_OF_A_DAY = 86_400;

    private final ZoneRules zone;
    private final DatedDimensions dimensions;

    /** @param horizon last closed local day */
    History(CustomerTimeline timeline, Policy policy, int horizon) {
        this.timeline = timeline;
        this.zone = policy.zone().getRules();
        this.horizon = horizon;
        this.days = new Days(policy);
        this.dimensions = new DatedDimensions(timeline, policy);
        List<Dated> counting = new ArrayList<>();
        List<Dated> bought = new ArrayList<>();
        Set<String> refunded = timeline.whollyRefunded();
        for (OrderFact order : timeline.orders().values()) {
            if (!order.deleted()) {
                Dated dated = new Dated(dayOf(order.occurredAt()), order);
                counting.add(dated);
                if (!refunded.contains(order.entity())) {
                    bought.add(dated);
                    purchases.add(dated.day());
                }
            }
        }
        this.orders = Orders.of(counting);
        this.qualifying = Orders.of(bought);
        this.touches = touches();
        this.spells = Spell.of(purchases, policy.presenceDays(), horizon);
    }

    private DaySet touches() {
        DaySet touches = new DaySet(purchases);
        for (InteractionFact interaction : timeline.records(InteractionFact.class)) {
            if (interaction.inbound()) {
                touches.add(dayOf(interaction.occurredAt()));
            }
        }
        for (BehaviourFact behaviour : timeline.records(BehaviourFact.class)) {
            if (behaviour.total() > 0) {
                touches.add(Days.number(behaviour.day()));
            }
        }
        return touches;
    }

    int dayOf(Instant instant) {
        long local = instant.getEpochSecond() + zone.getOffset(instant).getTotalSeconds();
        return Math.toIntExact(Math.floorDiv(local, SECONDS_OF_A_DAY));
    }

    /** What an order is worth at the rate of another day; at its own where none was known by then. */
    long worth(OrderFact order, int day) {
        Rates rates = timeline.rates().orElse(null);
        OrderFact told = rates == null ? null : timeline.toldOrders().get(order.entity());
        return rates == null || told == null
                ? order.amount()
                : rates.worth(told.amount(), told.currency(), LocalDate.ofEpochDay(day))
                        .orElse(order.amount());
    }

    /** Values of the policy's dimensions in force on a day. */
    List<String> segmentOn(int day) {
        return dimensions.on(day);
    }

    /** The day before the first one on which two histories have the customer in different segments. */
    int firstMove(History other) {
        return dimensions.firstMove(other.dimensions);
    }

    /** A spell cut where the customer moves to another segment. */
    List<Spell> pieces(Spell spell) {
        return dimensions.pieces(spell);
    }

    /** True if present at the start of a day, as far as the horizon lets it be known. */
    boolean presentAt(int edge) {
        for (int i = spells.size() - 1; i >= 0; i--) {
            if (spells.get(i).start() <= edge) {
                return edge < spells.get(i).end();
            }
        }
        return false;
    }
}
