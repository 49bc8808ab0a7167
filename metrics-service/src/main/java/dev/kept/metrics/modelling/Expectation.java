// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import org.jspecify.annotations.Nullable;

/**
 * What the tenant's models expect of a customer.
 *
 * @param churn chance, 0 to 1, to leave within the horizon of its model; null where no model says
 * @param value what is expected to be earned within the horizon of its model, in the currency; null where no model says
 */
public record Expectation(
        @Nullable Estimate churn, @Nullable Estimate value) {

    public static final Expectation NONE = new Expectation(null, null);

    /**
     * A number and where it is from.
     *
     * @param model its id
     * @param fit the version of the model
     */
    public record Estimate(double number, String model, int fit) {}
}
