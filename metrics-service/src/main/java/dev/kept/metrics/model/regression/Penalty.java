// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

/**
 * What keeps the coefficients of a logistic model small, or finite.
 *
 * @param ridge on half the squared standardised coefficients, zero or more
 * @param firth whether the likelihood is multiplied by the root of the determinant of the information: Firth, "Bias
 *     reduction of maximum likelihood estimates", Biometrika 80 (1993) 27-38
 */
public record Penalty(double ridge, boolean firth) {

    static final Penalty FIRTH = new Penalty(0, true);

    public Penalty {
        if (!(ridge >= 0)) {
            throw new IllegalArgumentException("The ridge must not be negative: " + ridge);
        }
    }

    static Penalty ridge(double ridge) {
        return new Penalty(ridge, false);
    }

    boolean none() {
        return ridge == 0 && !firth;
    }
}
