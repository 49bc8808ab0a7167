// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** Events over an exposure. */
public final class Rate {

    private static final int STEPS = 200;

    private Rate() {}

    /**
     * Exact interval of a Poisson count (Garwood 1936), divided by the exposure. Never below zero; not empty for a count
     * of zero.
     *
     * @param events zero or more
     * @param exposure above zero
     */
    public static Interval garwood(long events, double exposure, double level) {
        if (events < 0 || !(exposure > 0)) {
            throw new IllegalArgumentException("No interval for " + events + " events over " + exposure);
        }
        double tail = (1 - level) / 2;
        // P(X >= k | low) = tail and P(X <= k | high) = tail.
        double low = events == 0 ? 0 : mean(events - 1, 1 - tail);
        double high = mean(events, tail);
        return new Interval(low / exposure, high / exposure, level, "garwood");
    }

    /** The mean at which P(X <= k) is a probability: by Newton's steps, the derivative is -P(X = k), kept in a bracket. */
    private static double mean(long k, double probability) {
        double from = 0;
        double to = k + 10 + 20 * Math.sqrt(k + 1.0);
        double mean = near(k + 1.0, probability);
        for (int i = 0; i < STEPS; i++) {
            double above = atMost(k, mean) - probability;
            if (above > 0) {
                from = mean;
            } else {
                to = mean;
            }
            double next = mean + above / term(k, mean);
            if (!(next > from && next < to)) {
                next = (from + to) / 2;
            }
            if (Math.abs(next - mean) <= 4 * Math.ulp(mean)) {
                return next;
            }
            mean = next;
        }
        return mean;
    }

    /** Wilson and Hilferty 1931: the cube root of a gamma variable is nearly normal. Far off only for small counts. */
    private static double near(double shape, double probability) {
        double root = 1 - 1 / (9 * shape) + Normal.quantile(1 - probability) / (3 * Math.sqrt(shape));
        return Math.max(root * root * root, 0.1 / shape) * shape;
    }

    /** P(X <= k): from the largest term on downwards, so that the work grows with the root of the mean. */
    private static double atMost(long k, double mean) {
        if (mean == 0) {
            return 1;
        }
        if (k > mean) {
            return 1 - above(k, mean);
        }
        double term = term(k, mean);
        double sum = 0;
        for (long i = k; i >= 0 && term > sum * 1e-18; i--) {
            sum += term;
            term *= i / mean;
        }
        return Math.min(1, sum);
    }

    /** P(X > k) for a k above the mean. */
    private static double above(long k, double mean) {
        double term = term(k + 1, mean);
        double sum = 0;
        for (long i = k + 1; term > sum * 1e-18; i++) {
            sum += term;
            term *= mean / (i + 1);
        }
        return Math.min(1, sum);
    }

    private static double term(long k, double mean) {
        return Math.exp(k * Math.log(mean) - mean - logFactorial(k));
    }

    /** Exact sum below 256, Stirling's series above: relative error below 1e-16. */
    private static double logFactorial(long n) {
        if (n < 256) {
            double sum = 0;
            for (int i = 2; i <= n; i++) {
                sum += Math.log(i);
            }
            return sum;
        }
        double x = n + 1.0;
        double inverse = 1 / x;
        double square = inverse * inverse;
        return (x - 0.5) * Math.log(x)
                - x
                + 0.5 * Math.log(2 * Math.PI)
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
    }
}
