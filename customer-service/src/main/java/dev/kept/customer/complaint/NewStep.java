// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an answer to a customer, a pause or its end. */
@Schema(name = "NewComplaintStep", description = "What was done, by whom and when.")
record NewStep(
        @Schema(
                description = "When: not before the last step, not in the future; now where it is left out.",
                examples = "2024-03-08T10:00:00Z")
        @Nullable Instant at,

        @Schema(description = "Id of the agent who did it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "In your own words.", examples = "Called, asked for photographs")
        @Nullable @Size(min = 1, max = 2000) String note) {}
