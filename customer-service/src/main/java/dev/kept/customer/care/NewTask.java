// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a task. */
@Schema(
        name = "NewTask",
        description =
                "Something that is to be done, for a customer or for yourself. Give the date or the instant at which"
                        + " it is due.")
record NewTask(
        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(
                description = "Id of the complaint that it follows; its customer is the task's.",
                examples = "cmp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String complaintId,

        @Schema(description = "What is to be done, in your own words.", examples = "Ask whether the lamp works")
        @Nullable @Size(min = 1, max = 500) String title,

        @Schema(description = "What it is for.") @NotNull TaskKind kind,

        @Schema(description = "Id of the agent who shall do it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String ownerId,

        @Schema(description = "The date in your zone by whose end it is due.", examples = "2026-03-20") @Nullable LocalDate dueOn,

        @Schema(description = "Or the instant at which it is due.", examples = "2026-03-20T09:00:00Z") @Nullable Instant dueAt) {

    static NewTask of(Task task) {
        TaskContent content = task.content();
        return new NewTask(
                task.customerId(),
                null,
                content.complaintId(),
                content.title(),
                content.kind(),
                content.ownerId(),
                content.timed() ? null : content.dueOn(),
                content.timed() ? content.dueAt() : null);
    }
}
