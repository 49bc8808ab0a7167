// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** How long a term is: a whole number of days, weeks, months or years, as ISO 8601 writes it. */
public final class TermLength {

    /** What a text must look like: {@code P1M}, {@code P1Y}, {@code P14D}. */
    public static final String PATTERN = "^P[1-9][0-9]{0,2}[DWMY]$";

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_YEAR = 365;
    private static final int SCALE = 4;

    private TermLength() {}

    /** The term that a text of the right pattern says. */
    public static Period parse(String text) {
        return Period.parse(text);
    }

    /**
     * What an amount for each term comes to in a month: a year has twelve months and 365 days. The exact quotient, rounded
     * once, half to even, to four decimals.
     */
    public static BigDecimal monthly(BigDecimal amount, String term) {
        Period period = parse(term);
        long months = period.toTotalMonths();
        BigDecimal monthly = months > 0
                ? amount.divide(BigDecimal.valueOf(months), SCALE, RoundingMode.HALF_EVEN)
                : amount.multiply(BigDecimal.valueOf(DAYS_OF_YEAR))
                        .divide(BigDecimal.valueOf(MONTHS_OF_YEAR * days(period)), SCALE, RoundingMode.HALF_EVEN);
        return Decimals.normal(monthly);
    }

    private static long days(Period period) {
        return ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
    }
}
