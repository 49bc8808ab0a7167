// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Waves that come again and again by themselves. */
@Schema(description = "Waves that come again and again: nobody presses a button.")
record NewWaveSchedule(
        @Schema(description = "What each wave is like; it needs a segment, and startsAt is the schedule's business.")
        @NotNull @Valid NewWave wave,

        @NotNull RecurrenceUnit unit,

        @Schema(description = "Every so many weeks or months.", examples = "3") @NotNull @Min(1) @Max(60) Integer every,

        @Schema(description = "The day of the first wave, in the tenant's zone.", examples = "2027-01-04") @NotNull LocalDate firstOn,

        @Schema(description = "Time of day in the tenant's zone.", examples = "09:30")
        @NotNull @Pattern(regexp = "^([01][0-9]|2[0-3]):[0-5][0-9]$", message = "must be a time such as 09:30")
        String atTime,

        @Schema(description = "The last day of a wave. Default: for ever.", examples = "2028-12-31") @Nullable LocalDate endsOn) {

    Recurrence recurrence() {
        return new Recurrence(unit, every, firstOn, LocalTime.parse(atTime), endsOn);
    }
}
