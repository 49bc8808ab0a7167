// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit plan as a client may see it: without the scope customers:pii its title is left out. */
@Schema(name = "VisitPlan", description = "That a customer is to be visited, or asked, again and again.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record VisitPlanView(
        @Schema(required = true, examples = "vst_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, description = "Id of the customer.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(description = "Left out without the scope customers:pii.", examples = "Quarterly visit") @Nullable String title,

        @Schema(required = true) TaskKind kind,

        @Schema(description = "Id of the agent who shall do it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T") @Nullable String ownerId,

        @Schema(required = true, examples = "2026-01-31") LocalDate firstOn,

        @Schema(description = "Every so many days.", examples = "14") @Nullable Integer everyDays,

        @Schema(description = "Every so many months.", examples = "3") @Nullable Integer everyMonths,

        @Schema(description = "The last date.", examples = "2027-12-31") @Nullable LocalDate until,

        @Schema(required = true, description = "False while it rests.")
        boolean active,

        @Schema(description = "The date of its newest task.", examples = "2026-04-30") @Nullable LocalDate currentOn) {

    static VisitPlanView of(VisitPlan plan, boolean masked) {
        VisitSchedule schedule = plan.schedule();
        return new VisitPlanView(
                plan.id(),
                plan.customerId(),
                masked ? null : plan.title(),
                plan.kind(),
                plan.ownerId(),
                schedule.firstOn(),
                schedule.everyDays(),
                schedule.everyMonths(),
                schedule.until(),
                plan.active(),
                plan.currentOn());
    }
}
