// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which part of a cost falls on some of its days: the same for each day, and exact. Shares of neighbouring ranges add up
 * to the share of both, and the shares of all days to the cost, because each is the difference of two rounded running
 * sums.
 */
final class CostShare {
    private static final int DECIMALS = 4;

    private CostShare() {}

    /** The part of the cost that falls on the days from one to another, both included; zero where they do not meet. */
    static BigDecimal of(BigDecimal amount, LocalDate firstDay, LocalDate lastDay, LocalDate from, LocalDate to) {
        LocalDate start = from.isAfter(firstDay) ? from : firstDay;
        LocalDate end = to.isBefore(lastDay) ? to : lastDay;
        if (end.isBefore(start)) {
            return BigDecimal.ZERO;
        }
        long days = ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        long until = ChronoUnit.DAYS.between(firstDay, end) + 1;
        long before = ChronoUnit.DAYS.between(firstDay, start);
        return running(amount, until, days).subtract(running(amount, before, days));
    }

    private static BigDecimal running(BigDecimal amount, long days, long of) {
        return amount.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
