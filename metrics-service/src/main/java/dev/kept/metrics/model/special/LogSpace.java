// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.special;

import org.hipparchus.special.Gamma;

/** Sums, differences and gamma functions of numbers that are known by their logarithm. */
public final class LogSpace {

    /** From here the first terms of Stirling's series are exact to sixteen digits. */
    private static final double LARGE = 50;

    private LogSpace() {}

    /** ln(e^a + e^b); either may be negative infinity, which stands for zero. */
    public static double add(double a, double b) {
        double high = Math.max(a, b);
        double low = Math.min(a, b);
        return low == Double.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
    }

    /** ln(e^a - e^b) for a not below b; negative infinity where they are equal. */
    public static double subtract(double a, double b) {
        if (b >= a) {
            return Double.NEGATIVE_INFINITY;
        }
        double difference = b - a;
        return a + (difference > -Math.log(2) ? Math.log(-Math.expm1(difference)) : Math.log1p(-Math.exp(difference)));
    }

    /** ln Γ(a + n) - ln Γ(a), by Stirling's series where the two are large and would cancel. */
    public static double gammaRatio(double a, double n) {
        if (n == 0) {
            return 0;
        }
        if (a < LARGE) {
            return Gamma.logGamma(a + n) - Gamma.logGamma(a);
        }
        double b = a + n;
        return (a - 0.5) * Math.log1p(n / a) + n * Math.log(b) - n + stirling(b) - stirling(a);
    }

    private static double stirling(double x) {
        double square = 1 / (x * x);
        return (1 / 12.0 - square * (1 / 360.0 - square / 1260)) / x;
    }

    /** ln(B(a + m, b + n) / B(a, b)); m and n not negative. */
    public static double betaRatio(double a, double m, double b, double n) {
        return gammaRatio(a, m) + gammaRatio(b, n) - gammaRatio(a + b, m + n);
    }

    /** ln B(a, b). */
    public static double beta(double a, double b) {
        return a >= b ? Gamma.logGamma(b) - gammaRatio(a, b) : Gamma.logGamma(a) - gammaRatio(b, a);
    }
}
