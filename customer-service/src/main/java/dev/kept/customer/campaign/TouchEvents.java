// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of a touch: its full state at each version. */
final class TouchEvents {
    /** The full state of a touch. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String touchId,
            String campaignId,
            String customerId,
            String channel,
            TouchOutcome outcome,
            @Nullable String orderId) {}

    private TouchEvents() {}

    static OutboxEvent recorded(Touch touch) {
        return event("customer.touch.recorded.v1", touch, touch.customerId(), touch.version());
    }

    static OutboxEvent corrected(Touch touch) {
        return event("customer.touch.corrected.v1", touch, touch.customerId(), touch.version());
    }

    static OutboxEvent deleted(Touch touch) {
        return event("customer.touch.deleted.v1", touch, touch.customerId(), touch.version() + 1);
    }

    /** Gone from one customer and now another's, both with the version that the move gave. */
    static List<OutboxEvent> moved(Touch touch, String from, String to) {
        return List.of(
                event("customer.touch.deleted.v1", touch, from, touch.version()),
                event("customer.touch.corrected.v1", touch, to, touch.version()));
    }

    private static OutboxEvent event(String type, Touch touch, String customerId, long version) {
        TouchContent content = touch.content();
        State state = new State(
                touch.id(), touch.campaignId(), customerId, content.channel(), content.outcome(), content.orderId());
        return new OutboxEvent(type, customerId, touch.id(), version, content.touchedAt(), state);
    }
}
