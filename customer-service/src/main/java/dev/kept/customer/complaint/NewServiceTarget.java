// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about the targets of one severity. */
@Schema(
        name = "NewServiceTarget",
        description = "What you promise for complaints of one severity, in business minutes.")
record NewServiceTarget(
        @Schema(description = "Business minutes until the customer is first answered.", examples = "60")
        @NotNull @Min(1) @Max(100_000) Integer firstResponseMinutes,

        @Schema(description = "Business minutes until a solution is proposed.", examples = "1440")
        @NotNull @Min(1) @Max(100_000) Integer resolutionMinutes,

        @Schema(
                description = "Id of the business calendar; where it is left out the default one, and every minute"
                        + " where there is none.",
                examples = "cal_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String calendarId) {}
