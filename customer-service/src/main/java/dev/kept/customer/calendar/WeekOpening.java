// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stretch of one day of the week during which a company works. */
@Schema(name = "WeekOpening", description = "One stretch of a day of the week during which you work.")
record WeekOpening(
        @Schema(description = "The day of the week.") @NotNull DayOfWeek day,

        @Schema(description = "From this minute on.", examples = "09:00")
        @NotNull @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
        String opens,

        @Schema(description = "Until this minute; 24:00 is the end of the day.", examples = "18:00")
        @NotNull @Pattern(regexp = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
        String closes) {

    DayOpening opening() {
        return new DayOpening(opens, closes);
    }
}
