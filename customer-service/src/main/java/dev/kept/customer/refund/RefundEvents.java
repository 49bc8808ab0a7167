// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a refund: its full state at each version, without the reason, which is free text. */
final class RefundEvents {

    /** The full state of a refund. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String refundId, String customerId, @Nullable String orderId, Money amount) {}

    private RefundEvents() {}

    static OutboxEvent recorded(Refund refund) {
        return event("customer.refund.recorded.v1", refund, refund.target(), refund.version());
    }

    /** The refund has gone from one customer to another: the first has it no more, and the second had it all along. */
    static List<OutboxEvent> moved(Refund refund, String from, String to) {
        String orderId = refund.target().orderId();
        return List.of(
                event("customer.refund.deleted.v1", refund, new RefundTarget(from, orderId), refund.version()),
                event("customer.refund.recorded.v1", refund, new RefundTarget(to, orderId), refund.version()));
    }

    static OutboxEvent corrected(Refund refund) {
        return event("customer.refund.corrected.v1", refund, refund.target(), refund.version());
    }

    static OutboxEvent deleted(Refund refund) {
        return event("customer.refund.deleted.v1", refund, refund.target(), refund.version() + 1);
    }

    private static OutboxEvent event(String type, Refund refund, RefundTarget target, long version) {
        State state = new State(
                refund.id(),
                target.customerId(),
                target.orderId(),
                refund.content().money());
        return new OutboxEvent(
                type,
                target.customerId(),
                refund.id(),
                version,
                refund.content().refundedAt(),
                state);
    }
}
