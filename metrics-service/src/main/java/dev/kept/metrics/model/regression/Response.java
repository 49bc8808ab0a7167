// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.Sum;

/** What a regression explains, around its mean. */
final class Response {

    final double mean;
    /** Standard deviation with n in the denominator; zero where the values are equal. */
    final double deviation;

    final double[] centred;

    Response(double[] values) {
        Sum sum = new Sum();
        double largest = 0;
        for (double value : values) {
            sum.add(value);
            largest = Math.max(largest, Math.abs(value));
        }
        mean = sum.value() / values.length;
        centred = new double[values.length];
        Sum squares = new Sum();
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
            squares.add(centred[i] * centred[i]);
        }
        double spread = Math.sqrt(squares.value() / values.length);
        deviation = spread > 1e-12 * largest ? spread : 0;
    }
}
