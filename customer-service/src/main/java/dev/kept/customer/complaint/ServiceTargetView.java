// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The targets of one severity as a client sees them. */
@Schema(name = "ServiceTarget", description = "What you promise for complaints of one severity.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceTargetView(
        @Schema(required = true) Severity severity,

        @Schema(
                required = true,
                description = "Business minutes until the customer is first answered.",
                examples = "60")
        int firstResponseMinutes,

        @Schema(required = true, description = "Business minutes until a solution is proposed.", examples = "1440")
        int resolutionMinutes,

        @Schema(
                description = "Id of the business calendar, if one is named.",
                examples = "cal_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable String calendarId,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static ServiceTargetView of(ServiceTarget target) {
        return new ServiceTargetView(
                target.severity(),
                target.firstResponseMinutes(),
                target.resolutionMinutes(),
                target.calendarId(),
                target.updatedAt());
    }
}
