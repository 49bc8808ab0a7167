// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import static dev.kept.customer.order.OrderProblem.ORDER_BELOW_REFUNDED;
import static dev.kept.customer.order.OrderProblem.ORDER_CURRENCY_FIXED;
import static dev.kept.customer.order.OrderProblem.ORDER_CUSTOMER_FIXED;
import static dev.kept.customer.order.OrderProblem.ORDER_EXTERNAL_ID_TAKEN;
import static dev.kept.customer.order.OrderProblem.ORDER_HAS_REFUNDS;
import static dev.kept.customer.order.OrderProblem.ORDER_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.ExpectedVersion;
import dev.kept.customer.money.Decimals;
import dev.kept.customer.order.OrderCheck.Checked;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps orders. Every change tells the other services in the same transaction. */
@ApplicationScoped
class OrderService {

    /** An order and whether this call created it. */
    record Upserted(Order order, boolean created) {}

    private final OrderRepository orders;
    private final OrderChecks checks;
    private final EventFeed feed;
    private final Patches patches;
    private final Clock clock;

    OrderService(OrderRepository orders, OrderChecks checks, EventFeed feed, Patches patches, Clock clock) {
        this.orders = orders;
        this.checks = checks;
        this.feed = feed;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Order get(String id) {
        return orders.findByIdOptional(id).orElseThrow(() -> ORDER_NOT_FOUND.with(id));
    }

    @Transactional
    Order create(NewOrder wanted) {
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), null);
        Changes changes = feed.begin();
        Order order = add(checked, changes);
        changes.finish();
        return order;
    }

    @Transactional
    Order patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Order order = getForChange(id, ifMatch);
        NewOrder wanted = patches.apply(NewOrder.of(order), patch, NewOrder.class);
        Checked checked = check(wanted);
        refuseTaken(wanted.externalId(), order);
        Changes changes = feed.begin();
        correct(order, checked, changes);
        changes.finish();
        return order;
    }

    @Transactional
    Upserted upsert(String externalId, @Nullable String ifMatch, NewOrder wanted) {
        Checked checked = check(wanted);
        Optional<Order> known = orders.findByExternalIdForChange(externalId);
        ExpectedVersion.check(ifMatch, known.map(Order::version));
        Changes changes = feed.begin();
        known.ifPresent(order -> correct(order, checked, changes));
        Order order = known.orElseGet(() -> add(checked, changes));
        changes.finish();
        return new Upserted(order, known.isEmpty());
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Order order = getForChange(id, ifMatch);
        if (order.refunded().signum() > 0) {
            throw ORDER_HAS_REFUNDS.with(Decimals.text(order.refunded()));
        }
        Changes changes = feed.begin();
        orders.delete(order);
        changes.after(order, () -> OrderEvents.deleted(order));
        changes.finish();
    }

    /**
     * Adds new orders, all with an external id, and tells of those that are written: of the others somebody else has
     * recorded one of that id meanwhile.
     */
    List<Order> addAll(Collection<Checked> checked, Changes changes) {
        Instant at = now();
        List<Order> added = checked.stream().map(one -> created(one, at)).toList();
        Set<String> written = orders.insertNew(added, at);
        List<Order> own = added.stream()
                .filter(order -> written.contains(order.externalId()))
                .toList();
        changes.told(own.stream().map(OrderEvents::placed).toList());
        return own;
    }

    private static Order created(Checked checked, Instant at) {
        return new Order(Ids.next("ord"), checked.customerId(), checked.content(), at);
    }

    private Order add(Checked checked, Changes changes) {
        Order order = created(checked, now());
        orders.persist(order);
        changes.after(order, () -> OrderEvents.placed(order));
        return order;
    }

    /** Corrects an order if anything differs, and tells whether it did; a problem if that is not allowed. */
    boolean correct(Order order, Checked checked, Changes changes) {
        if (!order.customerId().equals(checked.customerId())) {
            throw ORDER_CUSTOMER_FIXED.with(order.customerId());
        }
        OrderContent corrected = checked.contentAfter(order.content());
        if (order.content().equals(corrected)) {
            return false;
        }
        if (corrected.amount().compareTo(order.refunded()) < 0) {
            throw ORDER_BELOW_REFUNDED.with(Decimals.text(order.refunded()));
        }
        if (order.refunded().signum() > 0
                && !corrected.currency().equals(order.content().currency())) {
            throw ORDER_CURRENCY_FIXED.with(order.content().currency());
        }
        changes.before(order);
        order.correct(corrected, now());
        changes.after(order, () -> OrderEvents.corrected(order));
        return true;
    }

    private Checked check(NewOrder wanted) {
        List<Fault> faults = new ArrayList<>();
        Checked checked = checks.forAll(List.of(wanted)).check(wanted, faults);
        if (checked == null) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return checked;
    }

    private Order getForChange(String id, @Nullable String ifMatch) {
        Order order = orders.findForChange(id).orElseThrow(() -> ORDER_NOT_FOUND.with(id));
        ETags.require(ifMatch, order.version());
        return order;
    }

    private void refuseTaken(@Nullable String externalId, @Nullable Order except) {
        if (externalId == null) {
            return;
        }
        orders.findByExternalId(externalId).filter(other -> other != except).ifPresent(other -> {
            throw ORDER_EXTERNAL_ID_TAKEN.with(externalId, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
