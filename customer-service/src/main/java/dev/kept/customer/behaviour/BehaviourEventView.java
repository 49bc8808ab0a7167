// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An event as a client sees it. */
@Schema(name = "BehaviourEvent", description = "Something that a customer did.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BehaviourEventView(
        @Schema(required = true, examples = "bev_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The event's id in your own system.", examples = "e-7f3a91") @Nullable String eventId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "product-viewed")
        String name,

        @Schema(required = true, examples = "2024-03-08T09:30:00Z")
        Instant at,

        @Schema(required = true, examples = "COOKIE") BehaviourSource source,

        @Schema(description = "Details; absent without the scope customers:pii.") @Nullable Map<String, String> properties,

        @Schema(
                required = true,
                description = "Whether figures use it; false after a withdrawal, by the consent policy.")
        boolean usable) {}
