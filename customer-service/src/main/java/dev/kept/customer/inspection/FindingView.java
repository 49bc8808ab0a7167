// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.care.CareTask;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A finding as a client may see it. */
@Schema(name = "InspectionFinding", description = "Something that is to be put right, and how far that is.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FindingView(
        @Schema(required = true, examples = "fnd_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "isp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String inspectionId,

        @Schema(description = "The code of the item at which it was found.", examples = "greets-by-name") @Nullable String item,

        @Schema(required = true) FindingSeverity severity,

        @Schema(description = "Left out without the scope customers:pii.", examples = "Train the greeting") @Nullable String text,

        @Schema(
                description = "Id of the task that puts it right; complete that. Absent once it was deleted.",
                examples = "tsk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String taskId,

        @Schema(description = "Id of the agent who shall see to it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String ownerId,

        @Schema(description = "The date in your zone by whose end it is due.", examples = "2026-03-20") @Nullable LocalDate dueOn,

        @Schema(required = true, description = "Whether its task was done.")
        boolean done,

        @Schema(description = "When its task was done, or given up.", examples = "2026-03-19T08:00:00Z") @Nullable Instant settledAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt) {

    static FindingView of(Found found, boolean masked) {
        Finding finding = found.finding();
        CareTask task = found.task();
        return new FindingView(
                finding.id(),
                finding.inspectionId(),
                finding.item(),
                finding.severity(),
                masked ? null : finding.text(),
                task == null ? null : task.id(),
                task == null ? null : task.ownerId(),
                task == null ? null : task.dueOn(),
                task != null && task.done(),
                task == null ? null : task.settledAt(),
                finding.createdAt());
    }
}
