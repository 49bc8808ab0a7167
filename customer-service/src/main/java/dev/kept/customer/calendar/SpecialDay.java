// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A date on which a company works otherwise than on its day of the week: a holiday, or a working day in its place. */
@Schema(
        name = "SpecialDay",
        description = "A date that differs from its day of the week: a holiday, or with openings a working day.")
record SpecialDay(
        @Schema(description = "The date in the calendar's zone.", examples = "2026-02-17") @NotNull LocalDate date,

        @Schema(description = "Its Chinese name.", examples = "春节") @Nullable @Size(min = 1, max = 100) String nameZh,

        @Schema(description = "Its English name.", examples = "Spring Festival") @Nullable @Size(min = 1, max = 100) String nameEn,

        @Schema(description = "When you work on it; left out or empty: not at all.") @Nullable @Size(max = 10) List<@NotNull @Valid DayOpening> openings) {

    List<DayOpening> openingsOrNone() {
        return openings == null ? List.of() : openings;
    }
}
