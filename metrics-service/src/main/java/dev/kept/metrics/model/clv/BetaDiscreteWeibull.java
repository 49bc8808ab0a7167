// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.special.LogSpace;

/**
 * Beta-discrete-Weibull: as sBG, but the chance of leaving of one customer may rise (c above one) or fall with time.
 * Fader, Hardie, Liu, Davin and Steenburgh, "How to project customer retention revisited", Journal of Interactive
 * Marketing 43 (2018) 1-16. With c = 1 it is sBG.
 *
 * @param gamma first parameter of the chances of leaving
 * @param delta second parameter of the chances of leaving
 * @param c how the chance of leaving changes with time
 */
public record BetaDiscreteWeibull(double gamma, double delta, double c) implements RetentionModel {

    public BetaDiscreteWeibull {
        if (!(gamma > 0 && delta > 0 && c > 0)) {
            throw new IllegalArgumentException("Parameters must be above zero: " + gamma + ", " + delta + ", " + c);
        }
    }

    /** Maximum likelihood. */
    public static Fit<RetentionModel> fit(TenureTable table) {
        return RetentionFit.betaDiscreteWeibull(table);
    }

    @Override
    public RetentionModel with(double[] parameters) {
        return new BetaDiscreteWeibull(parameters[0], parameters[1], parameters[2]);
    }

    @Override
    public double logSurvival(int periods) {
        return LogSpace.betaRatio(gamma, 0, delta, Math.pow(periods, c));
    }

    @Override
    public double logEnding(int period) {
        return LogSpace.subtract(logSurvival(period - 1), logSurvival(period));
    }
}
