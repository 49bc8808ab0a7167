// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import java.util.OptionalDouble;

/** How far several questions measure one thing: Cronbach, Psychometrika 16 (1951). */
public final class Reliability {

    /** Sums of squares and products around the means; the divisor cancels. */
    private final double[][] products;

    /** @param rows complete answers: a row per respondent, a column per question; at least two of both */
    public Reliability(double[][] rows) {
        if (rows.length < 2 || rows[0].length < 2) {
            throw new IllegalArgumentException("Reliability needs two respondents and two questions");
        }
        int k = rows[0].length;
        double[] means = new double[k];
        for (double[] row : rows) {
            for (int i = 0; i < k; i++) {
                means[i] += row[i] / rows.length;
            }
        }
        products = new double[k][k];
        for (double[] row : rows) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    products[i][j] += (row[i] - means[i]) * (row[j] - means[j]);
                }
            }
        }
    }

    /** k / (k - 1) (1 - sum of variances / variance of the sum); empty where the sum does not vary. */
    public OptionalDouble alpha() {
        double k = products.length;
        double own = 0;
        double all = 0;
        for (int i = 0; i < products.length; i++) {
            own += products[i][i];
            for (int j = 0; j < products.length; j++) {
                all += products[i][j];
            }
        }
        return all > 0 ? OptionalDouble.of(k / (k - 1) * (1 - own / all)) : OptionalDouble.empty();
    }

    /** k r / (1 + (k - 1) r) of the mean correlation r; empty where a question does not vary. */
    public OptionalDouble standardised() {
        int k = products.length;
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += products[i][j] / Math.sqrt(products[i][i] * products[j][j]);
            }
        }
        double r = 2 * sum / (k * (k - 1.0));
        double alpha = k * r / (1 + (k - 1) * r);
        return Double.isFinite(alpha) ? OptionalDouble.of(alpha) : OptionalDouble.empty();
    }
}
