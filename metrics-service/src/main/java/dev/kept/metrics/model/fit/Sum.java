// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

/** A sum that keeps what rounding takes away (Neumaier 1974): ten million terms are as exact as ten. */
public final class Sum {

    private double sum;
    private double lost;

    /** Adds a value. */
    public void add(double value) {
        double next = sum + value;
        if (Double.isInfinite(next)) {
            sum = next;
            return;
        }
        lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
        sum = next;
    }

    public double value() {
        return sum + lost;
    }
}
