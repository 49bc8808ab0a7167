// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a complaint. */
@Schema(
        name = "NewComplaint",
        description = "A complaint. Name its customer by customerId or customerExternalId. What was done about it"
                + " already may be told at once, or step by step.")
record NewComplaint(
        @Schema(description = "The complaint's id in your own system; unique.", examples = "T-2024-0815")
        @Nullable @Size(min = 1, max = 100) String externalId,

        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "When it came in: not before 1970, not in the future.", examples = "2024-03-08T09:30:00Z")
        @NotNull Instant openedAt,

        @Schema(description = "How it came in.", examples = "phone") @Nullable @Size(min = 1, max = 100) String channel,

        @Schema(description = "What kind it is of.", examples = "delivery") @Nullable @Size(min = 1, max = 100) String category,

        @Schema(description = "How grave it is; service targets differ by it.") @NotNull Severity severity,

        @Schema(description = "In a few words.", examples = "Lamp arrived broken") @Nullable @Size(min = 1, max = 200) String subject,

        @Schema(
                description = "In the customer's own words.",
                examples = "The glass was in pieces when I opened the box.")
        @Nullable @Size(min = 1, max = 10000) String text,

        @Schema(description = "What it is about.") @Nullable @Valid ComplaintAbout about,

        @Schema(description = "Who works on it.") @Nullable @Valid ComplaintAssignee assignee,

        @Schema(description = "What was done about it, where that is known already.") @Nullable @Valid ComplaintHandling handling) {

    static NewComplaint of(Complaint complaint) {
        ComplaintContent content = complaint.content();
        return new NewComplaint(
                content.externalId(),
                complaint.customerId(),
                null,
                content.openedAt(),
                content.channel(),
                content.category(),
                content.severity(),
                content.subject(),
                content.text(),
                new ComplaintAbout(content.product(), content.orderId(), null),
                new ComplaintAssignee(content.agentId(), null, content.teamId()),
                ComplaintHandling.of(complaint));
    }

    NewComplaint named(String externalIdOfPath) {
        return new NewComplaint(
                externalIdOfPath,
                customerId,
                customerExternalId,
                openedAt,
                channel,
                category,
                severity,
                subject,
                text,
                about,
                assignee,
                handling);
    }

    ComplaintAbout aboutOrNothing() {
        return about == null ? ComplaintAbout.NOTHING : about;
    }

    ComplaintAssignee assigneeOrNobody() {
        return assignee == null ? ComplaintAssignee.NOBODY : assignee;
    }
}
