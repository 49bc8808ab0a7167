// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

/**
 * The same chance of leaving in every period for everybody: what the other models become where customers do not differ.
 *
 * @param theta chance of leaving in a period, between 0 and 1
 */
public record Geometric(double theta) implements RetentionModel {

    public Geometric {
        if (!(theta > 0 && theta < 1)) {
            throw new IllegalArgumentException("theta must be between 0 and 1, not " + theta);
        }
    }

    @Override
    public RetentionModel with(double[] parameters) {
        // a draw may be above what a chance can be
        return new Geometric(Math.min(parameters[0], 1 - 1e-12));
    }

    @Override
    public double logSurvival(int periods) {
        return periods * Math.log1p(-theta);
    }

    @Override
    public double logEnding(int period) {
        return Math.log(theta) + (period - 1) * Math.log1p(-theta);
    }
}
