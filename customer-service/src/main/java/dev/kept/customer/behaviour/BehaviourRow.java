// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is written.
 *
 * @param day the tenant's local one
 * @param usable whether figures may use it
 */
record BehaviourRow(
        String id,
        @JsonProperty("customer_id") String customerId,
        @JsonProperty("event_id") String eventId,
        String name,
        @JsonProperty("occurred_at") String occurredAt,
        String day,
        @Nullable Map<String, String> properties,
        BehaviourSource source,
        boolean usable) {}
