// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.policy;

import java.time.LocalDate;

/**
 * The year in which a company keeps its books, cut into four quarters of three months. It is named after the calendar
 * year in which it ends.
 *
 * @param firstMonth 1 to 12; 1 for the calendar year
 */
public record FiscalYear(int firstMonth) {

    private static final int MONTHS_OF_A_QUARTER = 3;

    public FiscalYear {
        if (firstMonth < 1 || firstMonth > 12) {
            throw new IllegalArgumentException("A year has no month " + firstMonth);
        }
    }

    /** First day of the year that holds a day. */
    public LocalDate startOfYear(LocalDate day) {
        return LocalDate.of(day.getMonthValue() < firstMonth ? day.getYear() - 1 : day.getYear(), firstMonth, 1);
    }

    /** First day of the quarter that holds a day. */
    public LocalDate startOfQuarter(LocalDate day) {
        return startOfYear(day).plusMonths((long) MONTHS_OF_A_QUARTER * (quarter(day) - 1));
    }

    /** Whether its quarters are those of the calendar. */
    public boolean hasCalendarQuarters() {
        return firstMonth % MONTHS_OF_A_QUARTER == 1;
    }

    /** Whether it is the calendar year. */
    public boolean isCalendarYear() {
        return firstMonth == 1;
    }

    /** Name of the year that holds a day, for example {@code FY2026}. */
    public String yearName(LocalDate day) {
        return "FY" + startOfYear(day).plusYears(1).minusDays(1).getYear();
    }

    /** Name of the quarter that holds a day, for example {@code FY2026-Q1}. */
    public String quarterName(LocalDate day) {
        return yearName(day) + "-Q" + quarter(day);
    }

    private int quarter(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - firstMonth, 12) / MONTHS_OF_A_QUARTER + 1;
    }
}
