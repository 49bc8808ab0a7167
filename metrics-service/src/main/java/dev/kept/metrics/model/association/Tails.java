// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/** Chances of values as extreme as one. */
final class Tails {

    private Tails() {}

    /** Two-sided chance of a correlation, through t = r sqrt(df / (1 - r²)). */
    static double ofCorrelation(double r, double degreesOfFreedom) {
        double unexplained = (1 - r) * (1 + r);
        return unexplained <= 0 ? 0 : Math.min(1, Beta.regularizedBeta(unexplained, degreesOfFreedom / 2, .5));
    }

    /** Two-sided chance of a standard normal value. */
    static double ofNormal(double z) {
        return Erf.erfc(Math.abs(z) / Math.sqrt(2));
    }
}
