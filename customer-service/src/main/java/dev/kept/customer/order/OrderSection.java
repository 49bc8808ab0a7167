// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.file.TableSection;
import dev.kept.restkit.tenant.Caller;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The orders of a customer, as a part of its file. */
@Singleton
class OrderSection extends TableSection {

    private static final Table TABLE = new Table("order", "customer_order", "ordered_at", Set.of());

    private final OrderRepository orders;
    private final Clock clock;

    OrderSection(EntityManager entities, Caller caller, ObjectMapper json, OrderRepository orders, Clock clock) {
        super(TABLE, entities, caller, json);
        this.orders = orders;
        this.clock = clock;
    }

    // The client's own numbers travel in events, so the other services must hear that they are gone.
    @Override
    public void erase(String customerId, Changes changes) {
        Instant now = clock.instant().truncatedTo(MICROS);
        for (Order order : orders.findNamedForChange(customerId)) {
            order.correct(order.content().unnamed(), now);
            changes.after(order, () -> OrderEvents.corrected(order));
        }
    }

    @Override
    protected boolean versioned() {
        return true;
    }

    @Override
    protected void moved(List<String> ids, String from, String to, Changes changes) {
        orders.findAll(ids).forEach(order -> changes.told(OrderEvents.moved(order, from, to)));
    }
}
