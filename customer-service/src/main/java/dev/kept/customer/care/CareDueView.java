// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.calendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is due on a date: a birthday, a holiday or a task. */
@Schema(name = "CareDue", description = "Something that is due on a date: a birthday, a holiday or a task.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CareDueView(
        @Schema(required = true, description = "In your zone.", examples = "2026-09-25")
        LocalDate date,

        @Schema(required = true) CareDueKind kind,

        @Schema(
                description = "The customer who has birthday, or for whom the task is.",
                examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String customerId,

        @Schema(description = "The key of the holiday.", examples = "mid-autumn-festival") @Nullable Holiday holiday,

        @Schema(description = "The Chinese name of the holiday.", examples = "中秋节") @Nullable String nameZh,

        @Schema(description = "The English name of the holiday.", examples = "Mid-Autumn Festival") @Nullable String nameEn,

        @Schema(
                description = "The task that is due, or that says what became of the greeting.",
                examples = "tsk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String taskId,

        @Schema(description = "Of which kind the task is.") @Nullable TaskKind taskKind,

        @Schema(description = "Id of the agent who shall do it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T") @Nullable String ownerId,

        @Schema(description = "What became of it; of a holiday see listGreetingsDue.") @Nullable TaskStatus status,

        @Schema(description = "Of a birthday: by what the customer agreed to be contacted.") @Nullable List<ContactChannel> channels) {}
