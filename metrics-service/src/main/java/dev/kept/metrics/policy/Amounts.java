// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.policy;

import java.math.BigDecimal;

/** Amounts of money are kept exactly, in ten-thousandths of the tenant's currency, and leave as decimal text. */
public final class Amounts {

    private static final int DECIMALS = 4;
    private static final double UNIT = Math.pow(10, DECIMALS);

    private Amounts() {}

    /**
     * Exact decimal text with at least two decimals.
     *
     * @param tenThousandths of the currency
     */
    public static String text(long tenThousandths) {
        BigDecimal amount = BigDecimal.valueOf(tenThousandths, DECIMALS).stripTrailingZeros();
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    /** The amount in the currency, for models and scores, which are estimates anyway. */
    public static double number(long tenThousandths) {
        return tenThousandths / UNIT;
    }

    /** The nearest amount that is kept. */
    public static long nearest(double amount) {
        return Math.round(amount * UNIT);
    }
}
