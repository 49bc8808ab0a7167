// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import java.time.LocalDate;
import java.time.MonthDay;

/** Which days are birthdays: those of February 29 are kept on February 28 where there is none. */
final class Birthdays {
    private Birthdays() {}

    /** The birthday of that year. */
    static LocalDate in(int year, LocalDate birthDate) {
        return MonthDay.from(birthDate).atYear(year);
    }

    /** The first birthday from a day on. */
    static LocalDate from(LocalDate day, LocalDate birthDate) {
        LocalDate thisYear = in(day.getYear(), birthDate);
        return thisYear.isBefore(day) ? in(day.getYear() + 1, birthDate) : thisYear;
    }
}
