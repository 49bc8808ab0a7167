// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was done about a complaint, where that is known already. */
@Schema(
        name = "ComplaintHandling",
        description = "What was done about a complaint, where that is known already. A step whose time is missing is"
                + " taken to have happened together with the next one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComplaintHandling(
        @Schema(description = "When the customer was first answered.", examples = "2024-03-08T10:00:00Z") @Nullable Instant firstRespondedAt,

        @Schema(description = "When the investigation began.", examples = "2024-03-08T11:00:00Z") @Nullable Instant investigatingAt,

        @Schema(description = "When a solution was proposed.", examples = "2024-03-11T08:00:00Z") @Nullable Instant resolvedAt,

        @Schema(description = "When the customer was asked how it worked out.", examples = "2024-03-12T08:00:00Z")
        @Nullable Instant followedUpAt,

        @Schema(description = "When it was closed.", examples = "2024-03-15T08:00:00Z") @Nullable Instant closedAt,

        @Schema(description = "The solution, in your own words.", examples = "Replacement sent")
        @Nullable @Size(min = 1, max = 2000) String solution,

        @Schema(description = "Money offered; above zero.") @Nullable @Valid Money compensation) {

    static final ComplaintHandling NONE = new ComplaintHandling(null, null, null, null, null, null, null);

    static ComplaintHandling of(Complaint complaint) {
        ComplaintProgress progress = complaint.progress();
        return new ComplaintHandling(
                progress.firstRespondedAt(),
                progress.investigatingAt(),
                progress.resolvedAt(),
                progress.followedUpAt(),
                progress.closedAt(),
                complaint.remedy().solution(),
                complaint.compensation());
    }
}
