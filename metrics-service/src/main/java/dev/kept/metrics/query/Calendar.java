// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Calendar periods in local dates, with the tenant's first day of the week. */
record Calendar(DayOfWeek weekStart) {

    /** First day of the period that holds the day; the day itself for a window. */
    LocalDate startOf(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY, WINDOW -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    boolean isStart(Grain grain, LocalDate day) {
        return startOf(grain, day).equals(day);
    }

    /** The start that many periods later, or earlier if negative. A window counts in months. */
    static LocalDate shift(Grain grain, LocalDate start, long periods) {
        return switch (grain) {
            case DAY -> start.plusDays(periods);
            case WEEK -> start.plusWeeks(periods);
            case MONTH, WINDOW -> start.plusMonths(periods);
            case QUARTER -> start.plusMonths(3 * periods);
            case YEAR -> start.plusYears(periods);
        };
    }

    /** The adjacent periods of an aligned range, at most {@code limit + 1} of them. */
    static List<Period> periods(Grain grain, LocalDate from, LocalDate to, int limit) {
        if (grain == Grain.WINDOW) {
            return List.of(new Period(grain, from, to));
        }
        List<Period> periods = new ArrayList<>();
        for (LocalDate start = from; start.isBefore(to) && periods.size() <= limit; ) {
            LocalDate end = shift(grain, start, 1);
            periods.add(new Period(grain, start, end));
            start = end;
        }
        return periods;
    }

    /** The range as exactly one calendar period, if it is one; else as a window. */
    Period period(LocalDate from, LocalDate to) {
        for (Grain grain : Grain.values()) {
            if (grain != Grain.WINDOW
                    && isStart(grain, from)
                    && shift(grain, from, 1).equals(to)) {
                return new Period(grain, from, to);
            }
        }
        return new Period(Grain.WINDOW, from, to);
    }
}
