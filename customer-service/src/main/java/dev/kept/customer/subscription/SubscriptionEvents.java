// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a subscription: its full state at each version. */
@ApplicationScoped
class SubscriptionEvents {

    /** The full state of a subscription. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Full(
            String subscriptionId,
            String customerId,
            State state,
            LocalDate startedOn,
            @Nullable LocalDate endedOn,
            RecurringView recurring,
            int graceDays,
            @Nullable CancellationView cancellation,
            List<SpanView> spans,
            List<TermView> terms) {}

    private final SubscriptionChecks checks;

    SubscriptionEvents(SubscriptionChecks checks) {
        this.checks = checks;
    }

    OutboxEvent started(Subscription subscription) {
        return event("started", subscription, subscription.content().startedOn());
    }

    /** A change that holds from a day. */
    OutboxEvent changed(Subscription subscription, LocalDate on) {
        return event("changed", subscription, on);
    }

    OutboxEvent cancelled(Subscription subscription, LocalDate on) {
        return event("cancelled", subscription, on);
    }

    OutboxEvent lapsed(Subscription subscription, LocalDate on) {
        return event("lapsed", subscription, on);
    }

    OutboxEvent deleted(Subscription subscription) {
        LocalDate on = subscription.content().startedOn();
        return event("deleted", subscription, subscription.customerId(), subscription.version() + 1, on);
    }

    /** That a subscription is no longer one of this customer, of whom it was. */
    OutboxEvent movedFrom(String customerId, Subscription subscription) {
        LocalDate on = subscription.content().startedOn();
        return event("deleted", subscription, customerId, subscription.version(), on);
    }

    private OutboxEvent event(String what, Subscription subscription, LocalDate on) {
        return event(what, subscription, subscription.customerId(), subscription.version(), on);
    }

    private OutboxEvent event(String what, Subscription subscription, String subject, long version, LocalDate on) {
        LocalDate today = checks.today();
        Contract contract = subscription.contract();
        String currency = subscription.content().currency();
        Full full = new Full(
                subscription.id(),
                subject,
                contract.state(today),
                contract.startedOn(),
                subscription.endedOn(),
                RecurringView.of(contract.recurring(), currency),
                contract.graceDays(),
                contract.cancellation().map(CancellationView::of).orElse(null),
                SpanView.of(contract, today, currency),
                TermView.of(contract, today, currency));
        return new OutboxEvent(
                "customer.subscription." + what + ".v1",
                subject,
                subscription.id(),
                version,
                on.atStartOfDay(checks.zone()).toInstant(),
                full);
    }
}
