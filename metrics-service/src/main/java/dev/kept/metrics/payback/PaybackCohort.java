// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers who were won in one month, and what they have left since.
 *
 * @param acquired customers who bought for the first time in the month
 * @param spending what it cost to win them, with what was spent on those who did not come
 * @param contributions of all of them together, month by month from the one in which they came; closed months only
 */
record PaybackCohort(long acquired, BigDecimal spending, List<BigDecimal> contributions) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int MONEY_DECIMALS = 4;
    private static final int RATIO_DIGITS = 12;
    private static final double MONTHS_OF_A_YEAR = 12;

    PaybackCohort {
        contributions = List.copyOf(contributions);
    }

    /** What it cost to win one of them; null where nobody came. */
    @Nullable BigDecimal cost() {
        return acquired == 0 ? null : perCustomer(spending);
    }

    /** What one of them has left by the end of each month. */
    List<BigDecimal> cumulated() {
        BigDecimal[] sum = {BigDecimal.ZERO};
        return contributions.stream()
                .map(month -> {
                    sum[0] = sum[0].add(month);
                    return acquired == 0 ? BigDecimal.ZERO : perCustomer(sum[0]);
                })
                .toList();
    }

    /**
     * The first month, counted from 1 for the one in which they came, by whose end they have left at least what it cost
     * to win them; null where there is none such yet. Nothing is rounded before it is compared.
     */
    @Nullable Integer month() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < contributions.size() && acquired > 0; i++) {
            sum = sum.add(contributions.get(i));
            if (sum.compareTo(spending) >= 0) {
                return i + 1;
            }
        }
        return null;
    }

    /** Why there is no month; null where there is one. */
    @Nullable String reason() {
        if (acquired == 0) {
            return "nobody-acquired";
        }
        if (contributions.isEmpty()) {
            return "no-month-closed";
        }
        return month() == null ? "not-yet" : null;
    }

    /**
     * What they have left so far, discounted, over what it cost to win them; null where they cost nothing. A month counts
     * at its end.
     *
     * @param yearly rate of discount, 0.1 for 10 % a year
     */
    @Nullable BigDecimal valueToCost(double yearly) {
        if (acquired == 0 || spending.signum() == 0) {
            return null;
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int i = 0; i < contributions.size(); i++) {
            double factor = yearly == 0 ? 1 : Math.pow(1 + yearly, -(i + 1) / MONTHS_OF_A_YEAR);
            value = value.add(contributions.get(i).multiply(BigDecimal.valueOf(factor)));
        }
        return value.divide(spending, new MathContext(RATIO_DIGITS, RoundingMode.HALF_EVEN));
    }

    private BigDecimal perCustomer(BigDecimal money) {
        return money.divide(BigDecimal.valueOf(acquired), DIGITS).setScale(MONEY_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
