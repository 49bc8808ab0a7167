// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The length of the periods of a series. */
enum Grain {
    /** Local days. */
    DAY,
    /** Weeks from the tenant's first day of a week. */
    WEEK,
    /** Calendar months. */
    MONTH;

    /** The first day of the period behind the one of a day. */
    LocalDate next(LocalDate day, DayOfWeek weekStart) {
        return switch (this) {
            case DAY -> day.plusDays(1);
            case WEEK -> day.with(TemporalAdjusters.next(weekStart));
            case MONTH -> day.withDayOfMonth(1).plusMonths(1);
        };
    }
}
