// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** Events over an exposure. */
public final class Rate {

    private static final int BISECTIONS = 200;

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
        double low = events == 0 ? 0 : solve(events, mean -> atMost(events - 1, mean) - (1 - tail));
        double high = solve(events, mean -> atMost(events, mean) - tail);
        return new Interval(low / exposure, high / exposure, level, "garwood");
    }

    private interface Falling {
        double at(double mean);
    }

    private static double solve(long events, Falling function) {
        double from = 0;
        double to = events + 10 + 20 * Math.sqrt(events + 1.0);
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (from + to) / 2;
            if (function.at(middle) > 0) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
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
