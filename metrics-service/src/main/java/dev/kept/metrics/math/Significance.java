// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import dev.kept.metrics.math.Evidence.Estimate;
import dev.kept.metrics.math.Evidence.Happened;
import dev.kept.metrics.math.Evidence.Share;
import java.util.Optional;

/**
 * How surprising the difference of two independent figures is if nothing is behind it.
 *
 * @param method short stable name of the test
 * @param z the difference, first minus second, over its standard error
 * @param df degrees of freedom of Student's t that {@code z} is held against; infinite for the normal
 * @param p two-sided, from 0 to 1
 */
public record Significance(String method, double z, double df, double p) {

    /**
     * Two shares and two counts by the z test with the spread that their pooled share or rate gives (Fleiss, Levin and
     * Paik, Statistical Methods for Rates and Proportions, 2003), two estimates by Wald's test, which is Welch's (1947)
     * where the spread of one was estimated by Student's t. Figures of different kinds are estimates.
     *
     * @return empty where they differ although neither has any spread
     */
    public static Optional<Significance> of(Evidence first, Evidence second) {
        if (first instanceof Share one && second instanceof Share other) {
            double p = (double) (one.count() + other.count()) / (one.n() + other.n());
            double variance = p * (1 - p) * (1.0 / one.n() + 1.0 / other.n());
            return of("two-proportion-z", one.share() - other.share(), variance, Double.POSITIVE_INFINITY);
        }
        if (first instanceof Happened one && second instanceof Happened other) {
            double rate = (one.count() + other.count()) / (one.exposure() + other.exposure());
            double variance = rate / one.exposure() + rate / other.exposure();
            return of("poisson-z", one.rate() - other.rate(), variance, Double.POSITIVE_INFINITY);
        }
        Estimate one = first.estimate();
        Estimate other = second.estimate();
        double df = welch(one, other);
        String method = Double.isInfinite(df) ? "wald-difference" : "welch";
        return of(method, one.value() - other.value(), square(one) + square(other), df);
    }

    private static Optional<Significance> of(String method, double difference, double variance, double df) {
        if (difference == 0) {
            return Optional.of(new Significance(method, 0, df, 1));
        }
        double z = difference / Math.sqrt(variance);
        return Double.isFinite(z)
                ? Optional.of(new Significance(method, z, df, StudentT.twoSided(z, df)))
                : Optional.empty();
    }

    /** Satterthwaite 1946; an estimate without spread, or with infinite degrees of freedom, takes none away. */
    private static double welch(Estimate one, Estimate other) {
        double lost = square(one) * square(one) / one.df() + square(other) * square(other) / other.df();
        double all = square(one) + square(other);
        return lost > 0 ? all * all / lost : Double.POSITIVE_INFINITY;
    }

    private static double square(Estimate estimate) {
        return estimate.standardError() * estimate.standardError();
    }
}
