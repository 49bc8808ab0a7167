// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint as a client may see it: without the scope customers:pii its words are left out. */
@Schema(name = "Complaint", description = "A complaint of one customer, from its receipt to its closing.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class ComplaintView {

    @Schema(required = true, examples = "cmp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(description = "The complaint's id in your own system.", examples = "T-2024-0815")
    public final @Nullable String externalId;

    @Schema(required = true, description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String customerId;

    @Schema(required = true, description = "Where it stands: 受理, 调查, 解决方案, 反馈跟踪, closed.")
    public final ComplaintStatus status;

    @Schema(required = true, description = "Whether it waits for the customer; its clock stands still.")
    public final boolean paused;

    @Schema(required = true, examples = "2024-03-08T09:30:00Z")
    public final Instant openedAt;

    @Schema(description = "How it came in.", examples = "phone")
    public final @Nullable String channel;

    @Schema(description = "What kind it is of.", examples = "delivery")
    public final @Nullable String category;

    @Schema(required = true)
    public final Severity severity;

    @Schema(description = "In a few words; left out without the scope customers:pii.", examples = "Lamp arrived broken")
    public final @Nullable String subject;

    @Schema(
            description = "In the customer's own words; left out without the scope customers:pii.",
            examples = "The glass was in pieces when I opened the box.")
    public final @Nullable String text;

    @Schema(required = true, description = "What it is about.")
    public final ComplaintAbout about;

    @Schema(required = true, description = "Who works on it.")
    public final ComplaintAssignee assignee;

    @Schema(description = "The solution; left out without the scope customers:pii.", examples = "Replacement sent")
    public final @Nullable String solution;

    @Schema(description = "Money offered.")
    public final @Nullable Money compensation;

    @Schema(required = true, description = "How the first answer to the customer stands.")
    public final TimerView firstResponse;

    @Schema(required = true, description = "How the solution stands.")
    public final TimerView resolution;

    @Schema(description = "Id of the calendar by which it is timed; left out if every minute counts.")
    public final @Nullable String calendarId;

    @Schema(description = "When the investigation last began.", examples = "2024-03-08T11:00:00Z")
    public final @Nullable Instant investigatingAt;

    @Schema(description = "When the customer was asked how it worked out.", examples = "2024-03-12T08:00:00Z")
    public final @Nullable Instant followedUpAt;

    @Schema(description = "When it was closed.", examples = "2024-03-15T08:00:00Z")
    public final @Nullable Instant closedAt;

    @Schema(required = true, description = "How often it was reopened.")
    public final int reopenCount;

    @Schema(description = "How satisfied the customer was with the outcome.")
    public final @Nullable Satisfaction satisfaction;

    @Schema(required = true, description = "Whether its words are left out of this answer.")
    public final boolean masked;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    private ComplaintView(Complaint complaint, ComplaintClock clock, Instant now, boolean masked) {
        ComplaintContent content = complaint.content();
        ComplaintProgress progress = complaint.progress();
        this.id = complaint.id();
        this.externalId = content.externalId();
        this.customerId = complaint.customerId();
        this.status = progress.status();
        this.paused = progress.paused();
        this.openedAt = content.openedAt();
        this.channel = content.channel();
        this.category = content.category();
        this.severity = content.severity();
        this.subject = masked ? null : content.subject();
        this.text = masked ? null : content.text();
        this.about = new ComplaintAbout(content.product(), content.orderId(), null);
        this.assignee = new ComplaintAssignee(content.agentId(), null, content.teamId());
        this.solution = masked ? null : complaint.remedy().solution();
        this.compensation = complaint.compensation();
        this.firstResponse = TimerView.of(complaint, Target.FIRST_RESPONSE, clock, now);
        this.resolution = TimerView.of(complaint, Target.RESOLUTION, clock, now);
        this.calendarId = complaint.timing().calendarId();
        this.investigatingAt = progress.investigatingAt();
        this.followedUpAt = progress.followedUpAt();
        this.closedAt = progress.closedAt();
        this.reopenCount = progress.reopenCount();
        this.satisfaction = complaint.satisfaction();
        this.masked = masked;
        this.createdAt = complaint.createdAt();
        this.updatedAt = complaint.updatedAt();
    }

    static ComplaintView of(Complaint complaint, ComplaintClock clock, Instant now, boolean masked) {
        return new ComplaintView(complaint, clock, now, masked);
    }
}
