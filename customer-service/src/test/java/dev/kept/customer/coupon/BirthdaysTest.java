// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which days are birthdays. */
class BirthdaysTest {
    private static final LocalDate LEAP = LocalDate.of(2000, 2, 29);

    @Test
    void thoseOfTheLeapDayComeEveryYear() {
        assertEquals(LocalDate.of(2023, 2, 28), Birthdays.in(2023, LEAP));
        assertEquals(LocalDate.of(2024, 2, 29), Birthdays.in(2024, LEAP));
        assertEquals(LocalDate.of(2025, 2, 28), Birthdays.from(LocalDate.of(2024, 3, 1), LEAP));
    }
}
