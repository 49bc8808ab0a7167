// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import java.util.function.DoubleUnaryOperator;

/** What future purchases are worth today. */
public final class LifetimeValue {

    /** Weeks in a month of 365.25 / 12 days. */
    public static final double WEEKS_PER_MONTH = 365.25 / 12 / 7;

    private LifetimeValue() {}

    /**
     * Discounted value of expected purchases: the sum over periods k of [E Y(t_k) - E Y(t_k-1)] / (1 + d)^k times what
     * one purchase brings.
     *
     * @param expectedPurchases expected purchases from now within a time
     * @param valuePerPurchase expected spend times margin
     * @param periods how many periods ahead
     * @param periodLength length of a period in the unit of time of the model
     * @param discountRate per period, not negative; cash comes at the end of a period
     */
    public static double of(
            DoubleUnaryOperator expectedPurchases,
            double valuePerPurchase,
            int periods,
            double periodLength,
            double discountRate) {
        double value = 0;
        double before = 0;
        for (int k = 1; k <= periods; k++) {
            double now = expectedPurchases.applyAsDouble(k * periodLength);
            value += (now - before) / Math.pow(1 + discountRate, k);
            before = now;
        }
        return value * valuePerPurchase;
    }

    /**
     * Margin multiple r / (1 + i - r (1 + g)) of a customer who is kept with probability r each period, the first margin
     * coming after one period: Gupta and Lehmann, "Customers as assets", Journal of Interactive Marketing 17 (2003).
     *
     * @param retention r, 0 to 1
     * @param discountRate i, per period
     * @param growth g of the margin, per period
     * @throws IllegalArgumentException where the sum does not converge
     */
    public static double marginMultiple(double retention, double discountRate, double growth) {
        double denominator = 1 + discountRate - retention * (1 + growth);
        if (!(retention >= 0 && retention <= 1 && denominator > 0)) {
            throw new IllegalArgumentException(
                    "No finite value for retention " + retention + ", discount " + discountRate + ", growth " + growth);
        }
        return retention / denominator;
    }

    /**
     * The same where the first margin comes at once, from everybody: (1 + i) / (1 + i - r (1 + g)).
     *
     * @throws IllegalArgumentException where the sum does not converge
     */
    public static double immediateMarginMultiple(double retention, double discountRate, double growth) {
        return 1 + (1 + growth) * marginMultiple(retention, discountRate, growth);
    }
}
