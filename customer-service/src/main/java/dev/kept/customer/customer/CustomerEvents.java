// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What other services hear of a customer: its id and its segment attributes, never who it is. */
final class CustomerEvents {

    /** The full state after a change. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProfileChanged(String customerId, @Nullable String externalId, Map<String, String> attributes) {}

    /** Everything of the customer goes. */
    record Deleted(String customerId) {}

    private CustomerEvents() {}

    static OutboxEvent profileChanged(Customer customer, Instant effectiveAt) {
        return new OutboxEvent(
                "customer.profile.changed.v1",
                customer.id(),
                customer.id(),
                customer.version(),
                effectiveAt,
                new ProfileChanged(
                        customer.id(), customer.externalId(), customer.profile().segmentAttributes()));
    }

    static OutboxEvent deleted(Customer customer, Instant at) {
        return new OutboxEvent(
                "customer.deleted.v1",
                customer.id(),
                customer.id(),
                customer.version() + 1,
                at,
                new Deleted(customer.id()));
    }
}
