// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fit expects of one customer within the horizon; null is what the kind of model does not tell.
 *
 * @param groups where the customer belongs on the day of the cut
 * @param expectedPurchases how many
 * @param value of them
 * @param aliveProbability chance, 0 to 1, to be a customer still on the day of the cut
 * @param churnProbability chance, 0 to 1, of no purchase within the horizon, or of a contract that ends in it
 * @param pastValue what was earned with the customer in as many days before the cut
 * @param contributions of each feature to the log odds of the churn probability
 */
public record Prediction(
        String customer,
        CustomerGroups groups,
        @Nullable Double expectedPurchases,
        @Nullable Value value,
        @Nullable Double aliveProbability,
        @Nullable Double churnProbability,
        @Nullable Double pastValue,
        @Nullable Map<String, Double> contributions) {

    /**
     * An amount with its interval.
     *
     * @param expected in the tenant's currency
     * @param low null where the parameters are not known well enough for an interval
     */
    public record Value(
            double expected, @Nullable Double low, @Nullable Double high) {}

    /** What may be lost: the expected value, else the past one, times the chance to lose it. */
    @Nullable Double valueAtRisk() {
        Double worth = value == null ? pastValue : (Double) value.expected();
        return worth == null || churnProbability == null ? null : (Double) (worth * churnProbability);
    }

    /** How much more is expected than was earned in as many days before. */
    @Nullable Double growth() {
        return value == null || pastValue == null ? null : value.expected() - pastValue;
    }
}
