// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of an order: its full state at each version. */
final class OrderEvents {

    /** The full state of an order. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String orderId,
            String customerId,
            @Nullable String externalId,
            Money amount,
            @Nullable Money cost,
            List<OrderLineView> lines) {}

    private OrderEvents() {}

    static OutboxEvent placed(Order order) {
        return event("customer.order.placed.v1", order, order.customerId(), order.version());
    }

    /** The order has gone from one customer to another: the first has it no more, and the second had it all along. */
    static List<OutboxEvent> moved(Order order, String from, String to) {
        return List.of(
                event("customer.order.deleted.v1", order, from, order.version()),
                event("customer.order.placed.v1", order, to, order.version()));
    }

    static OutboxEvent corrected(Order order) {
        return event("customer.order.corrected.v1", order, order.customerId(), order.version());
    }

    static OutboxEvent deleted(Order order) {
        return event("customer.order.deleted.v1", order, order.customerId(), order.version() + 1);
    }

    private static OutboxEvent event(String type, Order order, String customerId, long version) {
        OrderContent content = order.content();
        State state = new State(
                order.id(),
                customerId,
                content.externalId(),
                content.money(),
                content.costMoney(),
                content.lineViews());
        return new OutboxEvent(type, customerId, order.id(), version, content.orderedAt(), state);
    }
}
