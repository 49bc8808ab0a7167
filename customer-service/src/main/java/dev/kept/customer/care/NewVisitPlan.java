// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a visit plan. */
@Schema(
        name = "NewVisitPlan",
        description = "That a customer is to be visited, or asked, again and again. Give everyDays or everyMonths.")
record NewVisitPlan(
        @Schema(description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "What is to be done, in your own words.", examples = "Quarterly visit")
        @Nullable @Size(min = 1, max = 500) String title,

        @Schema(description = "Of which kind its tasks are; VISIT where it is left out.") @Nullable TaskKind kind,

        @Schema(description = "Id of the agent who shall do it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String ownerId,

        @Schema(description = "The first date, in your zone.", examples = "2026-01-31") @NotNull LocalDate firstOn,

        @Schema(description = "Every so many days.", examples = "14") @Nullable @Min(1) @Max(3660) Integer everyDays,

        @Schema(
                description = "Or every so many months on the same day; on the last one of a month that is too short.",
                examples = "3")
        @Nullable @Min(1) @Max(120) Integer everyMonths,

        @Schema(description = "The last date; no end where it is left out.", examples = "2027-12-31") @Nullable LocalDate until,

        @Schema(description = "False while it rests; true where it is left out.") @Nullable Boolean active) {

    static NewVisitPlan of(VisitPlan plan) {
        VisitSchedule schedule = plan.schedule();
        return new NewVisitPlan(
                plan.customerId(),
                null,
                plan.title(),
                plan.kind(),
                plan.ownerId(),
                schedule.firstOn(),
                schedule.everyDays(),
                schedule.everyMonths(),
                schedule.until(),
                plan.active());
    }

    VisitSchedule schedule() {
        return new VisitSchedule(firstOn, everyDays, everyMonths, until);
    }

    TaskKind kindOrVisit() {
        return kind == null ? TaskKind.VISIT : kind;
    }

    boolean isActive() {
        return active == null || active;
    }
}
