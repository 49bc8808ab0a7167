// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that come again and again, at a time of day of the tenant's zone. A day that a month lacks is its last one; a time
 * that a day lacks, as clocks go forward, is the moment after the gap; one that comes twice is the first of both.
 *
 * @param endsOn the last day that may be one; null: for ever
 */
record Recurrence(
        RecurrenceUnit unit,
        int every,
        LocalDate firstOn,
        LocalTime atTime,
        @Nullable LocalDate endsOn) {

    /** The first day whose moment is after this one; empty if none is left. */
    Optional<LocalDate> firstAfter(Instant instant, ZoneId zone) {
        long number = 0;
        LocalDate from = instant.atZone(zone).toLocalDate().minusDays(1);
        if (from.isAfter(firstOn)) {
            long passed = unit == RecurrenceUnit.WEEK
                    ? ChronoUnit.WEEKS.between(firstOn, from)
                    : ChronoUnit.MONTHS.between(firstOn, from);
            number = Math.max(0, passed / every - 1);
        }
        while (!at(day(number), zone).isAfter(instant)) {
            number++;
        }
        return Optional.of(day(number)).filter(day -> endsOn == null || !day.isAfter(endsOn));
    }

    /** The last day whose moment has come by then, from a given one on; the given one itself if no later one has. */
    LocalDate lastBy(Instant instant, LocalDate from, ZoneId zone) {
        LocalDate last = from;
        while (true) {
            Optional<LocalDate> next = firstAfter(at(last, zone), zone);
            if (next.isEmpty() || at(next.get(), zone).isAfter(instant)) {
                return last;
            }
            last = next.get();
        }
    }

    /** When a day's wave begins. */
    Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(atTime).atZone(zone).toInstant();
    }

    // Counted from the first day, so that the 31st comes back after a short month.
    private LocalDate day(long number) {
        return unit == RecurrenceUnit.WEEK ? firstOn.plusWeeks(number * every) : firstOn.plusMonths(number * every);
    }
}
