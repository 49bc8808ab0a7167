// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Dates that come again: every so many days, or every so many months on the same day (on the last one of a month that is
 * too short). One of both is null.
 *
 * @param until the last date; null for no end
 */
@Embeddable
record VisitSchedule(
        @Column(name = "first_on") LocalDate firstOn,
        @Column(name = "every_days") @Nullable Integer everyDays,
        @Column(name = "every_months") @Nullable Integer everyMonths,
        @Column(name = "until_on") @Nullable LocalDate until) {

    /** The first date on or after a day; empty if there is none any more. */
    Optional<LocalDate> from(LocalDate day) {
        long steps = day.isAfter(firstOn) ? stepsBefore(day) : 0;
        LocalDate date = at(steps);
        if (date.isBefore(day)) {
            date = at(steps + 1);
        }
        LocalDate found = date;
        return until != null && found.isAfter(until) ? Optional.empty() : Optional.of(found);
    }

    private long stepsBefore(LocalDate day) {
        return everyDays != null
                ? ChronoUnit.DAYS.between(firstOn, day) / everyDays
                : ChronoUnit.MONTHS.between(firstOn, day) / months();
    }

    // Counted from the first date, so that the 31st comes back after February.
    private LocalDate at(long steps) {
        return everyDays != null ? firstOn.plusDays(steps * everyDays) : firstOn.plusMonths(steps * months());
    }

    private int months() {
        return everyMonths == null ? 1 : everyMonths;
    }
}
