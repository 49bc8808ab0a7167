// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.money.Currencies;
import dev.kept.customer.order.OrderRef;
import dev.kept.restkit.problem.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold for every refund, whichever way it comes in.
 *
 * @param customers those that the refunds name
 * @param orders those that the refunds name
 * @param now the current time
 */
record RefundCheck(Lookup<CustomerRef> customers, Lookup<OrderRef> orders, Instant now) {

    private static final Duration AHEAD = Duration.ofHours(24);

    /** A refund that may be kept, if its order allows it. */
    record Checked(RefundTarget target, RefundContent content) {}

    /** The refund in the form in which it is kept, or null, and then at least one fault was added. */
    @Nullable Checked check(NewRefund refund, List<Fault> faults) {
        int before = faults.size();
        RefundTarget target = target(refund, faults);
        if (refund.refundedAt().isBefore(Instant.EPOCH) || refund.refundedAt().isAfter(now.plus(AHEAD))) {
            faults.add(Fault.textAt("/refundedAt", "time-out-of-range"));
        }
        Currencies.check("/amount/currency", refund.amount().currency(), faults);
        if (refund.amount().value().signum() == 0) {
            faults.add(Fault.textAt("/amount/amount", "amount-not-positive"));
        }
        if (faults.size() > before || target == null) {
            return null;
        }
        RefundContent content = new RefundContent(
                refund.externalId(),
                refund.refundedAt().truncatedTo(MICROS),
                refund.amount().currency(),
                refund.amount().value(),
                refund.reason());
        return new Checked(target, content);
    }

    private @Nullable RefundTarget target(NewRefund refund, List<Fault> faults) {
        OrderRef order = orders.find(refund.orderId(), refund.orderExternalId(), faults);
        CustomerRef customer = customers.find(refund.customerId(), refund.customerExternalId(), faults);
        if (order != null && customer != null && !order.customerId().equals(customer.id())) {
            faults.add(Fault.textAt("/customerId", "customer-not-of-order"));
        }
        if (order != null && !order.currency().equals(refund.amount().currency())) {
            faults.add(Fault.textAt("/amount/currency", "currency-not-of-order", order.currency()));
        }
        if (!refund.namesOrder() && !refund.namesCustomer()) {
            faults.add(Fault.textAt("/orderId", "refund-target-missing"));
        }
        if (order != null) {
            return new RefundTarget(order.customerId(), order.id());
        }
        return customer == null ? null : new RefundTarget(customer.id(), null);
    }
}
