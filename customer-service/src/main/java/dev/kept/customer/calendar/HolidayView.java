// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A holiday in one year. */
@Schema(name = "Holiday", description = "A holiday in one year.")
record HolidayView(
        @Schema(required = true, examples = "mid-autumn-festival")
        String key,

        @Schema(required = true, examples = "2026-09-25") LocalDate date,

        @Schema(required = true, examples = "中秋节") String nameZh,

        @Schema(required = true, examples = "Mid-Autumn Festival")
        String nameEn) {

    static HolidayView of(Holiday holiday, int year) {
        return new HolidayView(holiday.key(), holiday.in(year), holiday.nameZh(), holiday.nameEn());
    }
}
