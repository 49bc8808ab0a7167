// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FiscalYearTest {

    /** The years of the United Kingdom's companies begin in April, those of the United States' government in October. */
    @Example
    void isNamedAfterTheYearInWhichItEnds() {
        FiscalYear april = new FiscalYear(4);
        assertEquals(LocalDate.of(2025, 4, 1), april.startOfYear(LocalDate.of(2026, 3, 31)));
        assertEquals("FY2026", april.yearName(LocalDate.of(2026, 3, 31)));
        assertEquals("FY2026-Q4", april.quarterName(LocalDate.of(2026, 3, 31)));
        assertEquals("FY2027-Q1", april.quarterName(LocalDate.of(2026, 4, 1)));
        FiscalYear october = new FiscalYear(10);
        assertEquals("FY2026-Q1", october.quarterName(LocalDate.of(2025, 12, 31)));
        FiscalYear february = new FiscalYear(2);
        assertEquals(LocalDate.of(2025, 11, 1), february.startOfQuarter(LocalDate.of(2026, 1, 31)));
        assertEquals("FY2026-Q4", february.quarterName(LocalDate.of(2026, 1, 31)));
    }

    @Example
    void isTheCalendarYearFromJanuaryOn() {
        FiscalYear january = new FiscalYear(1);
        assertTrue(january.isCalendarYear() && january.hasCalendarQuarters());
        assertEquals("FY2026-Q2", january.quarterName(LocalDate.of(2026, 6, 30)));
        assertThrows(IllegalArgumentException.class, () -> new FiscalYear(13));
        assertThrows(IllegalArgumentException.class, () -> new FiscalYear(0));
    }

    @Property
    void everyDayIsInOneQuarterOfOneYear(
            @ForAll @IntRange(min = 1, max = 12) int firstMonth,
            @ForAll @IntRange(min = -20_000, max = 60_000) int number) {
        FiscalYear year = new FiscalYear(firstMonth);
        LocalDate day = LocalDate.ofEpochDay(number);
        LocalDate start = year.startOfYear(day);
        LocalDate quarter = year.startOfQuarter(day);
        assertTrue(!start.isAfter(day) && day.isBefore(start.plusYears(1)));
        assertTrue(!quarter.isAfter(day) && day.isBefore(quarter.plusMonths(3)));
        assertTrue(!quarter.isBefore(start) && !quarter.plusMonths(3).isAfter(start.plusYears(1)));
        assertEquals(start, year.startOfYear(start));
        assertEquals(quarter, year.startOfQuarter(quarter));
    }
}
