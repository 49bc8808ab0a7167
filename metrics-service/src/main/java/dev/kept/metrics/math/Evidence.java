// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** What a figure was found from, as far as a test of it against another one needs it. */
public sealed interface Evidence {

    /** The figure with its own standard error. */
    Estimate estimate();

    /** So many of {@code n}, each of which could have been one of them. */
    record Share(long count, long n) implements Evidence {

        double share() {
            return (double) count / n;
        }

        @Override
        public Estimate estimate() {
            return new Estimate(share(), Math.sqrt(share() * (1 - share()) / n), Double.POSITIVE_INFINITY);
        }
    }

    /** So many that happened independently of each other, over an exposure above zero. */
    record Happened(long count, double exposure) implements Evidence {

        double rate() {
            return count / exposure;
        }

        @Override
        public Estimate estimate() {
            return new Estimate(rate(), Math.sqrt((double) count) / exposure, Double.POSITIVE_INFINITY);
        }
    }

    /**
     * An estimate with a standard error in its own unit.
     *
     * @param df degrees of freedom of Student's t; infinite for the normal
     */
    record Estimate(double value, double standardError, double df) implements Evidence {

        @Override
        public Estimate estimate() {
            return this;
        }
    }
}
