// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** The standard normal distribution. Quantile: Wichura, Algorithm AS 241, Applied Statistics 37 (1988), relative error below 1e-15. */
public final class Normal {

    private static final double[] CENTRE_A = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227
    };
    private static final double[] CENTRE_B = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854
    };
    private static final double[] MIDDLE_C = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
    };
    private static final double[] MIDDLE_D = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9
    };
    private static final double[] TAIL_E = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7
    };
    private static final double[] TAIL_F = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15
    };

    /** Below, the series keeps all digits of the tail; above, the continued fraction has converged. */
    private static final double SERIES_UP_TO = 2.5;

    private static final int FRACTIONS = 150;

    private Normal() {}

    /** @param p strictly between 0 and 1 */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("p must be strictly between 0 and 1, not " + p);
        }
        double q = p - 0.5;
        if (Math.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q * polynomial(CENTRE_A, r) / polynomial(CENTRE_B, r);
        }
        double r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
        double z = r <= 5
                ? polynomial(MIDDLE_C, r - 1.6) / polynomial(MIDDLE_D, r - 1.6)
                : polynomial(TAIL_E, r - 5) / polynomial(TAIL_F, r - 5);
        return q < 0 ? -z : z;
    }

    /** Half width, in standard errors, of a two-sided interval of this level: 1.96 for 0.95. */
    public static double critical(double level) {
        return quantile(0.5 + level / 2);
    }

    /** How often chance alone is at least so far from zero, on either side: 0.05 for 1.96. */
    public static double twoSided(double z) {
        double x = Math.abs(z);
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        return x < SERIES_UP_TO ? 1 - 2 * density * series(x) : 2 * density * millsRatio(x);
    }

    /** x + x^3 / 3 + x^5 / (3 5) ...: what the density times lies between 0 and x (Marsaglia 2004). */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int k = 3; term > sum * 1e-17; k += 2) {
            term *= x * x / k;
            sum += term;
        }
        return sum;
    }

    /** 1 / (x + 1 / (x + 2 / (x + ...))), Laplace's continued fraction, from its end. */
    private static double millsRatio(double x) {
        double tail = x;
        for (int k = FRACTIONS; k > 0; k--) {
            tail = x + k / tail;
        }
        return 1 / tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
