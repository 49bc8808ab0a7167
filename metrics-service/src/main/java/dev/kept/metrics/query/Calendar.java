// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.policy.FiscalYear;
import dev.kept.metrics.policy.Policy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendar periods in local dates, with the tenant's first day of the week. */
record Calendar(DayOfWeek weekStart, FiscalYear fiscalYear) {

    Calendar(Policy policy) {
        this(policy.weekStart(), policy.fiscalYear());
    }

    /** First day of the period that holds the day; the day itself for a window. */
    LocalDate startOf(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY, WINDOW -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> day.withDayOfYear(1);
            case FISCAL_QUARTER -> fiscalYear.startOfQuarter(day);
            case FISCAL_YEAR -> fiscalYear.startOfYear(day);
        };
    }

    boolean isStart(Grain grain, LocalDate day) {
        return startOf(grain, day).equals(day);
    }

    /** The start that many periods later, or earlier if negative. A window counts in months. */
    static LocalDate shift(Grain grain, LocalDate start, long periods) {
        return grain == Grain.WINDOW ? start.plusMonths(periods) : grain.after(start, periods);
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

    /** What the books call a period; null where they have no name of their own for it. */
    @Nullable String label(Period period) {
        return switch (period.grain()) {
            case FISCAL_QUARTER -> fiscalYear.quarterName(period.start());
            case FISCAL_YEAR -> fiscalYear.yearName(period.start());
            default -> null;
        };
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
