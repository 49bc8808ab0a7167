// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about how satisfied a customer was with the outcome. */
@Schema(
        name = "NewComplaintSatisfaction",
        description =
                "How satisfied the customer was with the outcome: a score with its scale, the survey response that"
                        + " says so, or both.")
record NewSatisfaction(
        @Schema(description = "The customer's score.", examples = "4") @Nullable @Min(-100) @Max(100) Integer score,

        @Schema(description = "Lowest score of the scale; 1 where it is left out.", examples = "1")
        @Nullable @Min(-100) @Max(100) Integer min,

        @Schema(description = "Highest score of the scale; 5 where it is left out.", examples = "5")
        @Nullable @Min(-100) @Max(100) Integer max,

        @Schema(description = "Id of the survey response.", examples = "rsp_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String responseId,

        @Schema(description = "When: not in the future; now where it is left out.", examples = "2024-03-16T08:00:00Z")
        @Nullable Instant answeredAt) {

    int lowest() {
        return min == null ? 1 : min;
    }

    int highest() {
        return max == null ? 5 : max;
    }
}
