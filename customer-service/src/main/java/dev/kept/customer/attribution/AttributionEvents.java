// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other services hear of attributions. */
final class AttributionEvents {
    /** What brought a customer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String customerId, String channel, @Nullable String campaignId, Because because, Instant acquiredAt) {}

    private AttributionEvents() {}

    static OutboxEvent changed(CustomerAttribution attribution) {
        State state = new State(
                attribution.customerId(),
                attribution.channel(),
                attribution.campaignId(),
                attribution.because(),
                attribution.acquiredAt());
        return new OutboxEvent(
                "customer.attribution.changed.v1",
                attribution.customerId(),
                attribution.id(),
                attribution.version(),
                attribution.acquiredAt(),
                state);
    }

    /** The customer is no longer an acquired one: its orders are gone. */
    static OutboxEvent deleted(CustomerAttribution attribution) {
        State state = new State(
                attribution.customerId(),
                attribution.channel(),
                attribution.campaignId(),
                attribution.because(),
                attribution.acquiredAt());
        return new OutboxEvent(
                "customer.attribution.deleted.v1",
                attribution.customerId(),
                attribution.id(),
                attribution.version() + 1,
                attribution.acquiredAt(),
                state);
    }
}
