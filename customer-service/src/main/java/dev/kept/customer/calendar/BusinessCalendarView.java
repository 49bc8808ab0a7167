// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A business calendar as a client sees it. */
@Schema(name = "BusinessCalendar", description = "When you work: hours of each week, holidays, and whose clocks.")
record BusinessCalendarView(
        @Schema(required = true, examples = "cal_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "Service desk") String name,

        @Schema(required = true, examples = "Asia/Shanghai") String zone,

        @Schema(required = true, description = "When you work in a week.")
        List<WeekOpening> openings,

        @Schema(required = true, description = "Dates that differ from their day of the week.")
        List<SpecialDay> specialDays,

        @Schema(required = true, description = "Holidays on which you do not work in any year.")
        List<Holiday> holidays,

        @Schema(required = true, description = "Whether it holds where no calendar is named.")
        boolean isDefault,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static BusinessCalendarView of(BusinessCalendar calendar) {
        CalendarHours hours = calendar.hours();
        return new BusinessCalendarView(
                calendar.id(),
                calendar.name(),
                hours.zone(),
                hours.openings(),
                hours.specialDays(),
                hours.holidays(),
                calendar.isDefault(),
                calendar.createdAt(),
                calendar.updatedAt());
    }
}
