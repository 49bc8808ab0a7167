// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayTest {

    /** As the almanacs of these years printed them; 2020 has a leap fourth, 2023 a leap second, 2025 a leap sixth month. */
    @ParameterizedTest
    @CsvSource({
        "2020, 01-25, 06-25, 08-25, 10-01, 10-25",
        "2021, 02-12, 06-14, 08-14, 09-21, 10-14",
        "2022, 02-01, 06-03, 08-04, 09-10, 10-04",
        "2023, 01-22, 06-22, 08-22, 09-29, 10-23",
        "2024, 02-10, 06-10, 08-10, 09-17, 10-11",
        "2025, 01-29, 05-31, 08-29, 10-06, 10-29",
        "2026, 02-17, 06-19, 08-19, 09-25, 10-18",
        "2027, 02-06, 06-09, 08-08, 09-15, 10-08",
        "2028, 01-26, 05-28, 08-26, 10-03, 10-26",
        "2029, 02-13, 06-16, 08-16, 09-22, 10-16",
        "2030, 02-03, 06-05, 08-05, 09-12, 10-05"
    })
    void lunarFestivalsFallOnTheDaysOfTheAlmanac(
            int year, String spring, String dragonBoat, String qixi, String midAutumn, String ninth) {
        assertEquals(date(year, spring), Holiday.SPRING_FESTIVAL.in(year));
        assertEquals(date(year, spring).minusDays(1), Holiday.NEW_YEARS_EVE.in(year));
        assertEquals(date(year, spring).plusDays(14), Holiday.LANTERN_FESTIVAL.in(year));
        assertEquals(date(year, dragonBoat), Holiday.DRAGON_BOAT_FESTIVAL.in(year));
        assertEquals(date(year, qixi), Holiday.QIXI_FESTIVAL.in(year));
        assertEquals(date(year, midAutumn), Holiday.MID_AUTUMN_FESTIVAL.in(year));
        assertEquals(date(year, ninth), Holiday.DOUBLE_NINTH_FESTIVAL.in(year));
    }

    @Test
    void fallsIntoItsYearAndIsFoundByItsKey() {
        for (Holiday holiday : Holiday.values()) {
            assertEquals(holiday, Holiday.of(holiday.key()).orElseThrow());
            for (int year = Holiday.FIRST_YEAR; year <= Holiday.LAST_YEAR; year++) {
                assertEquals(year, holiday.in(year).getYear(), holiday + " of " + year);
            }
        }
        assertTrue(Holiday.of("no-such-day").isEmpty());
    }

    private static LocalDate date(int year, String monthAndDay) {
        return LocalDate.parse(year + "-" + monthAndDay);
    }
}
