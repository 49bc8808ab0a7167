// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One stretch of a day during which a company works.
 *
 * @param opens the first minute, as clocks show it
 * @param closes the minute at which it ends; 24:00 is the end of the day
 */
@Schema(name = "DayOpening", description = "One stretch of a day during which you work.")
record DayOpening(
        @Schema(description = "From this minute on.", examples = "09:00")
        @NotNull @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$")
        String opens,

        @Schema(description = "Until this minute; 24:00 is the end of the day.", examples = "18:00")
        @NotNull @Pattern(regexp = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$")
        String closes) {

    static final DayOpening WHOLE = new DayOpening("00:00", "24:00");

    /** Minutes from the beginning of the day to the opening. */
    int from() {
        return minutes(opens);
    }

    /** Minutes from the beginning of the day to the end of the opening. */
    int to() {
        return minutes(closes);
    }

    private static int minutes(String time) {
        return Integer.parseInt(time, 0, 2, 10) * 60 + Integer.parseInt(time, 3, 5, 10);
    }
}
