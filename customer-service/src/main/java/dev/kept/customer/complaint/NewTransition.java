// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a complaint's next status. */
@Schema(name = "NewComplaintTransition", description = "To which status a complaint goes.")
record NewTransition(
        @Schema(
                description = "RECEIVED → INVESTIGATING → RESOLVED → FOLLOW_UP → CLOSED, and back to INVESTIGATING from"
                        + " the last three: it is reopened.")
        @NotNull ComplaintStatus to,

        @Schema(
                description = "When: not before the last step, not in the future; now where it is left out.",
                examples = "2024-03-08T10:00:00Z")
        @Nullable Instant at,

        @Schema(
                description = "Id of the agent who did it; becomes the complaint's where it has none.",
                examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "In your own words.", examples = "Carrier confirmed the damage")
        @Nullable @Size(min = 1, max = 2000) String note,

        @Schema(description = "The solution proposed.", examples = "Replacement sent")
        @Nullable @Size(min = 1, max = 2000) String solution,

        @Schema(description = "Money offered; above zero.") @Nullable @Valid Money compensation) {}
