// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import java.util.OptionalDouble;

/**
 * A coefficient of a regression.
 *
 * @param name of the column; {@code intercept} for the constant
 * @param value in units of the response (for a logistic model: log odds) per unit of the column
 * @param standardError empty where the data do not determine it
 */
public record Coefficient(String name, double value, OptionalDouble standardError) {

    /** Name of the constant. */
    public static final String INTERCEPT = "intercept";
}
