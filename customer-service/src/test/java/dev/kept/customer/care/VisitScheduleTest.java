// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitScheduleTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-31");

    @Test
    void comesBackToTheLastDayOfAMonth() {
        VisitSchedule monthly = new VisitSchedule(FIRST, null, 1, null);

        assertEquals(date("2026-01-31"), monthly.from(LocalDate.parse("2020-01-01")));
        assertEquals(date("2026-02-28"), monthly.from(FIRST.plusDays(1)));
        assertEquals(date("2026-02-28"), monthly.from(LocalDate.parse("2026-02-28")));
        assertEquals(date("2026-03-31"), monthly.from(LocalDate.parse("2026-03-01")));
        assertEquals(date("2028-02-29"), monthly.from(LocalDate.parse("2028-02-01")));
    }

    @Test
    void countsDaysAndEnds() {
        VisitSchedule fortnightly = new VisitSchedule(FIRST, 14, null, LocalDate.parse("2026-03-01"));

        assertEquals(date("2026-02-14"), fortnightly.from(LocalDate.parse("2026-02-01")));
        assertEquals(date("2026-02-14"), fortnightly.from(LocalDate.parse("2026-02-14")));
        assertEquals(date("2026-02-28"), fortnightly.from(LocalDate.parse("2026-02-15")));
        assertEquals(Optional.empty(), fortnightly.from(LocalDate.parse("2026-03-01")));
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(LocalDate.parse(text));
    }
}
