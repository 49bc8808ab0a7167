// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.special;

/**
 * The cases of Gauss's hypergeometric function that the models meet, each in the form that neither overflows nor
 * cancels (Abramowitz and Stegun, chapter 15).
 */
public final class Hypergeometric {

    private static final double TINY = 1e-300;
    private static final int MAX_TERMS = 20_000_000;

    private Hypergeometric() {}

    /**
     * ₂F₁(1, b; c; z) for 0 &lt;= z &lt; 1, b &gt;= 0 and c &gt; 0: Gauss's continued fraction (A&amp;S 15.3; Lentz's
     * method), which also converges where z is close to 1 and the series does not.
     */
    public static double withUnitNumerator(double b, double c, double z) {
        if (!(z >= 0 && z < 1)) {
            throw new ArithmeticException("z must be in [0, 1), not " + z);
        }
        double f = 1;
        double numerator = 1;
        double denominator = 0;
        for (int k = 0; k < MAX_TERMS; k++) {
            double term = -z * coefficient(k, b, c);
            denominator = 1 / nonZero(1 + term * denominator);
            numerator = nonZero(1 + term / numerator);
            double step = numerator * denominator;
            f *= step;
            if (Math.abs(step - 1) < 1e-15) {
                return 1 / f;
            }
        }
        throw new ArithmeticException("The continued fraction does not converge at " + b + ", " + c + ", " + z);
    }

    /** The coefficients of Gauss's fraction for ₂F₁(b, 1; c; z) = 1 / (1 - k0 z / (1 - k1 z / (1 - ...))). */
    private static double coefficient(int k, double b, double c) {
        int m = k / 2;
        return k % 2 == 0
                ? (b + m) * (c - 1 + m) / ((c + 2 * m - 1) * (c + 2 * m))
                : (m + 1) * (c - b + m) / ((c + 2 * m) * (c + 2 * m + 1));
    }

    /**
     * The sum over n &gt;= 1 of (a)ₙ₋₁ (b)ₙ zⁿ / ((c + 1)ₙ₋₁ n!), that is c (₂F₁(a - 1, b; c; z) - 1) / (a - 1): finite
     * where a = 1 or c = 0 make ₂F₁ itself useless.
     *
     * @param z in [0, 1)
     */
    public static double reducedSeries(double a, double b, double c, double z) {
        double term = b * z;
        double sum = term;
        for (int n = 1; n < MAX_TERMS; n++) {
            double factor = (a + n - 1) * (b + n) / ((c + n) * (n + 1)) * z;
            term *= factor;
            sum += term;
            boolean shrinks = Math.abs(factor) < 1 && n > 2 * Math.abs(b);
            if (term == 0 || (shrinks && Math.abs(term) < 1e-17 * Math.abs(sum) * (1 - z))) {
                return sum;
            }
        }
        throw new ArithmeticException("The series does not converge at " + a + ", " + b + ", " + c + ", " + z);
    }

    /**
     * Tricomi's U(1, 2 - s, z), the integral of e^(-zv) (1 + v)^(-s) over v &gt; 0, by the continued fraction of the
     * incomplete gamma function (A&amp;S 6.5.31).
     *
     * @param z above zero
     */
    public static double tricomi(double s, double z) {
        if (!(z > 0)) {
            throw new ArithmeticException("z must be above zero, not " + z);
        }
        double b = z + s;
        double c = 1 / TINY;
        double d = 1 / nonZero(b);
        double h = d;
        for (int n = 1; n < MAX_TERMS; n++) {
            double a = -n * (n - 1 + s);
            b += 2;
            d = 1 / nonZero(a * d + b);
            c = nonZero(b + a / c);
            double step = c * d;
            h *= step;
            if (Math.abs(step - 1) < 1e-15) {
                return h;
            }
        }
        throw new ArithmeticException("The continued fraction does not converge at " + s + ", " + z);
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
