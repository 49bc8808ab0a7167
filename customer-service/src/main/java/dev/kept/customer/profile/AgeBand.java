// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.profile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The bands into which ages are cut: under18, 18-24, 25-34, 35-44, 45-54, 55-64, 65plus. */
public final class AgeBand {

    private AgeBand() {}

    /** The band of a person born then, on a day. A person of the 29th of February ages on the 1st of March. */
    public static String of(LocalDate birthDate, LocalDate day) {
        // Counted from the birth on, ChronoUnit has the 29th of February complete a year on the 1st of March.
        long age = ChronoUnit.YEARS.between(birthDate, day);
        if (age < 18) {
            return "under18";
        }
        if (age < 25) {
            return "18-24";
        }
        if (age >= 65) {
            return "65plus";
        }
        long from = (age - 5) / 10 * 10 + 5;
        return from + "-" + (from + 9);
    }
}
