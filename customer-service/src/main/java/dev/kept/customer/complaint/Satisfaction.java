// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied the customer was with the outcome.
 *
 * @param score from min to max
 * @param responseId the survey response that says so
 */
@Schema(name = "ComplaintSatisfaction", description = "How satisfied the customer was with the outcome.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Satisfaction(
        @Schema(required = true, examples = "2024-03-16T08:00:00Z")
        Instant answeredAt,

        @Schema(description = "From min to max.", examples = "4") @Nullable Integer score,

        @Schema(examples = "1") @Nullable Integer min,
        @Schema(examples = "5") @Nullable Integer max,

        @Schema(description = "Id of the survey response.") @Nullable String responseId) {}
