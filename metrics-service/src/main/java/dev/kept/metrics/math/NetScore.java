// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/**
 * Share of promoters minus share of detractors, as a fraction from -1 to 1. The sample size is the effective one where
 * answers are weighted.
 *
 * @param promoters their share, 0 to 1
 * @param detractors their share, 0 to 1
 * @param n sample size above zero
 */
public record NetScore(double promoters, double detractors, double n) {

    public NetScore {
        if (!(n > 0)) {
            throw new IllegalArgumentException("A score needs at least one answer, not " + n);
        }
    }

    public double value() {
        return promoters - detractors;
    }

    /** Square root of (P + D - (P - D)^2) / n. */
    public double standardError() {
        return Math.sqrt(Math.max(0, promoters + detractors - value() * value()) / n);
    }

    /** Normal interval around the score. Collapses when everybody answers alike: see {@link #adjustedWald}. */
    public Interval wald(double level) {
        return wald(standardError(), level);
    }

    /** Normal interval around the score with a standard error that was estimated otherwise. */
    public Interval wald(double standardError, double level) {
        double half = Normal.critical(level) * standardError;
        return new Interval(value() - half, value() + half, level, "wald").clippedTo(-1, 1);
    }

    /**
     * Adjusted Wald interval of Rocks, "Interval estimation for the Net Promoter Score", American Statistician 70
     * (2016): adds 3/4 to promoters and to detractors and 3/2 to passives. Sound for small samples and at the limits.
     */
    public Interval adjustedWald(double level) {
        NetScore adjusted = new NetScore((promoters * n + 0.75) / (n + 3), (detractors * n + 0.75) / (n + 3), n + 3);
        Interval wald = adjusted.wald(level);
        return new Interval(wald.low(), wald.high(), level, "adjusted-wald");
    }
}
