// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.OptionalDouble;

/**
 * A parameter of a fitted model.
 *
 * @param name as in the paper that defines the model
 * @param value in the units of the data
 * @param standardError from the inverse of the observed information; empty where the data do not identify it
 */
public record Estimate(String name, double value, OptionalDouble standardError) {

    /** An estimate without a standard error. */
    public static Estimate of(String name, double value) {
        return new Estimate(name, value, OptionalDouble.empty());
    }
}
