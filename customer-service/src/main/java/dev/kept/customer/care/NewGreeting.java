// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a greeting. */
@Schema(name = "NewGreeting", description = "What became of the greeting of a customer on an occasion of a year.")
record NewGreeting(
        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "birthday, or the key of a holiday.", examples = "spring-festival")
        @NotNull @Size(min = 1, max = 100) String occasion,

        @Schema(description = "The year of the occasion.", examples = "2026") @NotNull @Min(1970) @Max(2099) Integer year,

        @Schema(description = "Whether it was done, or will not be.") @NotNull NewCompletion.Result result,

        @Schema(description = "When: not in the future; now where it is left out.", examples = "2026-02-17T02:00:00Z")
        @Nullable Instant at,

        @Schema(description = "Id of the agent who did it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "In your own words.", examples = "Sent a card") @Nullable @Size(min = 1, max = 2000) String outcome) {

    NewCompletion completion() {
        return new NewCompletion(result, at, outcome, null);
    }
}
