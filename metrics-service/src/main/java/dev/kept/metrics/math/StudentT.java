// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** Student's t distribution, through the regularised incomplete beta function (Lentz's continued fraction). */
public final class StudentT {

    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;

    private StudentT() {}

    /** Half width, in standard errors, of a two-sided interval of this level with these degrees of freedom. */
    public static double critical(double level, double degreesOfFreedom) {
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("Degrees of freedom must be above zero, not " + degreesOfFreedom);
        }
        double low = 0;
        double high = Normal.critical(level);
        while (within(high, degreesOfFreedom) < level) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 200 && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            if (within(middle, degreesOfFreedom) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How often chance alone is at least so far from zero, on either side; normal for infinite degrees of freedom. */
    public static double twoSided(double t, double df) {
        return Double.isInfinite(df) ? Normal.twoSided(t) : incompleteBeta(df / 2, 0.5, df / (df + t * t));
    }

    /** P(-t &lt;= T &lt;= t). */
    private static double within(double t, double df) {
        return 1 - twoSided(t, df);
    }

    private static double incompleteBeta(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(a, b, x) / a
                : 1 - front * continuedFraction(b, a, 1 - x) / b;
    }

    private static double continuedFraction(double a, double b, double x) {
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double h = d;
        for (int m = 1; m <= 10_000; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            double step = d * c;
            h *= step;
            if (Math.abs(step - 1) < 1e-16) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double z) {
        if (z < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z);
        }
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
