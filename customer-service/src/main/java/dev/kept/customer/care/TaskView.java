// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A task as a client may see it: without the scope customers:pii its words are left out. */
@Schema(name = "Task", description = "Something that is to be done, for a customer or for yourself.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class TaskView {

    @Schema(required = true, examples = "tsk_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(description = "Id of the customer, if it is for one.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String customerId;

    @Schema(description = "Id of the complaint that it follows.", examples = "cmp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String complaintId;

    @Schema(description = "Left out without the scope customers:pii.", examples = "Ask whether the lamp works")
    public final @Nullable String title;

    @Schema(required = true)
    public final TaskKind kind;

    @Schema(description = "Id of the agent who shall do it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String ownerId;

    @Schema(required = true, description = "The date in your zone on which it is due.", examples = "2026-03-20")
    public final LocalDate dueOn;

    @Schema(required = true, description = "From this instant on it is late.", examples = "2026-03-20T16:00:00Z")
    public final Instant dueAt;

    @Schema(required = true)
    public final TaskStatus status;

    @Schema(required = true, description = "Whether it is open and late.")
    public final boolean overdue;

    @Schema(description = "When it was done, or given up.", examples = "2026-03-20T10:00:00Z")
    public final @Nullable Instant settledAt;

    @Schema(description = "Left out without the scope customers:pii.", examples = "The lamp works")
    public final @Nullable String outcome;

    @Schema(description = "What became of the customer, where it closes a loop.")
    public final @Nullable CustomerOutcome customerOutcome;

    @Schema(description = "Id of the visit plan that it comes from.", examples = "vst_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String visitPlanId;

    @Schema(description = "What is greeted for: birthday, or the key of a holiday.", examples = "spring-festival")
    public final @Nullable String occasion;

    @Schema(description = "Id of the feedback loop that it closes.", examples = "flp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String loopId;

    @Schema(required = true, description = "Whether its words are left out of this answer.")
    public final boolean masked;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    private TaskView(Task task, Instant now, boolean masked) {
        TaskContent content = task.content();
        this.id = task.id();
        this.customerId = task.customerId();
        this.complaintId = content.complaintId();
        this.title = masked ? null : content.title();
        this.kind = content.kind();
        this.ownerId = content.ownerId();
        this.dueOn = content.dueOn();
        this.dueAt = content.dueAt();
        this.status = task.status();
        this.overdue = task.status() == TaskStatus.OPEN && now.isAfter(content.dueAt());
        this.settledAt = task.settledAt();
        this.outcome = masked ? null : task.outcome();
        this.customerOutcome = task.customerOutcome();
        this.visitPlanId = task.planId();
        this.occasion = task.occasion();
        this.loopId = task.loopId();
        this.masked = masked;
        this.createdAt = task.createdAt();
        this.updatedAt = task.updatedAt();
    }

    static TaskView of(Task task, Instant now, boolean masked) {
        return new TaskView(task, now, masked);
    }
}
