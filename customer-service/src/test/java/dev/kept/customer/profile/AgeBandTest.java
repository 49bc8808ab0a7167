// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

    @ParameterizedTest
    @CsvSource({
        "2008-11-23, under18",
        "2008-11-22, 18-24",
        "2001-11-23, 18-24",
        "2001-11-22, 25-34",
        "1991-11-23, 25-34",
        "1991-11-22, 35-44",
        "1981-11-22, 45-54",
        "1971-11-22, 55-64",
        "1961-11-23, 55-64",
        "1961-11-22, 65plus",
        "1900-01-01, 65plus"
    })
    void cutsAgesAtTheBirthday(LocalDate born, String band) {
        assertEquals(band, AgeBand.of(born, LocalDate.parse("2026-11-22")));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, under18", "2026-03-01, 18-24"})
    void lets18YearsOfALeapDayPassOnTheFirstOfMarch(LocalDate day, String band) {
        assertEquals(band, AgeBand.of(LocalDate.parse("2008-02-29"), day));
    }
}
