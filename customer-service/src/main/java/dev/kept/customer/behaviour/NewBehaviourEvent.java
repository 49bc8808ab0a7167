// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an event. */
@Schema(
        name = "NewBehaviourEvent",
        description = "Something that a customer did. Name the customer by customerId or customerExternalId.")
record NewBehaviourEvent(
        @Schema(description = "The event's id in your own system; the same one is taken once.", examples = "e-7f3a91")
        @NotNull @Size(min = 1, max = 100) String eventId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "What was done, as a code of your own.", examples = "product-viewed")
        @NotNull @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,79}$") String name,

        @Schema(description = "When: not before 1970, at most 24 hours ahead.", examples = "2024-03-08T09:30:00Z")
        @NotNull Instant at,

        @Schema(description = "How it was observed.", examples = "COOKIE") @NotNull BehaviourSource source,

        @Schema(
                description = "Up to 20 details; shown only with the scope customers:pii.",
                examples = "{\"product\": \"85123A\"}")
        @Nullable @Size(max = 20) Map<@Size(min = 1, max = 40) String, @NotNull @Size(max = 200) String> properties) {}
