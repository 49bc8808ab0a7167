// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a business calendar. */
@Schema(name = "NewBusinessCalendar", description = "When you work: hours of each week, holidays, and whose clocks.")
record NewBusinessCalendar(
        @Schema(description = "Its name; unique.", examples = "Service desk") @NotNull @Size(min = 1, max = 100) String name,

        @Schema(description = "IANA time zone of its hours and dates.", examples = "Asia/Shanghai")
        @NotNull @Size(min = 1, max = 64) String zone,

        @Schema(description = "When you work in a week; several stretches a day, apart from each other.")
        @NotNull @Size(min = 1, max = 70) List<@NotNull @Valid WeekOpening> openings,

        @Schema(description = "Dates that differ from their day of the week; each once, at most 1000.")
        @Nullable @Size(max = 1000) List<@NotNull @Valid SpecialDay> specialDays,

        @Schema(
                description = "Holidays on which you do not work in any year, by the keys of listHolidays; a special"
                        + " day comes first.",
                examples = "[\"spring-festival\", \"national-day\"]")
        @Nullable @Size(max = 20) List<@NotNull Holiday> holidays,

        @Schema(description = "Whether it holds where no calendar is named; takes that from the one before.") @Nullable Boolean isDefault) {

    static NewBusinessCalendar of(BusinessCalendar calendar) {
        CalendarHours hours = calendar.hours();
        return new NewBusinessCalendar(
                calendar.name(),
                hours.zone(),
                hours.openings(),
                hours.specialDays(),
                hours.holidays(),
                calendar.isDefault());
    }

    CalendarHours hours() {
        return new CalendarHours(
                zone, openings, specialDays == null ? List.of() : specialDays, holidays == null ? List.of() : holidays);
    }
}
