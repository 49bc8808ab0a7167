// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about the end of a task. */
@Schema(name = "NewTaskCompletion", description = "What became of a task.")
record NewCompletion(
        @Schema(description = "Whether it was done, or will not be.") @NotNull Result result,

        @Schema(description = "When: not in the future; now where it is left out.", examples = "2026-03-20T10:00:00Z")
        @Nullable Instant at,

        @Schema(description = "In your own words.", examples = "The lamp works") @Nullable @Size(min = 1, max = 2000) String outcome,

        @Schema(
                description = "What became of the customer: only for a task that closes a loop, such as one of an early"
                        + " warning, which is closed with it.",
                examples = "KEPT")
        @Nullable CustomerOutcome customerOutcome) {

    /** Whether something was done. */
    @Schema(name = "TaskResult", description = "Whether something was done.")
    enum Result {
        DONE,
        NOT_DONE
    }
}
