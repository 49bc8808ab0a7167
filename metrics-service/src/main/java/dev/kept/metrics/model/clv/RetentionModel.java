// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Sum;
import java.util.Map;

/** How long contracts last, in whole periods. */
public sealed interface RetentionModel permits ShiftedBetaGeometric, BetaDiscreteWeibull, Geometric {

    /** The same model at other parameters, in the order of its estimates. */
    RetentionModel with(double[] parameters);

    /** Logarithm of the share of contracts that outlive this many periods. */
    double logSurvival(int periods);

    /** Logarithm of the share of contracts that end in the period with this number, from 1. */
    double logEnding(int period);

    /** Share of contracts that outlive this many periods, 0 to 1. */
    default double survival(int periods) {
        return Math.exp(logSurvival(periods));
    }

    /** Share of those who entered the period with this number, from 1, and did not leave in it. */
    default double retention(int period) {
        return Math.exp(logSurvival(period) - logSurvival(period - 1));
    }

    /** Log-likelihood of a table of tenures. */
    default double logLikelihood(TenureTable table) {
        Sum sum = new Sum();
        for (Map.Entry<Integer, Double> entry : table.lost().entrySet()) {
            sum.add(entry.getValue() * logEnding(entry.getKey()));
        }
        for (Map.Entry<Integer, Double> entry : table.kept().entrySet()) {
            sum.add(entry.getValue() * logSurvival(entry.getKey()));
        }
        return sum.value();
    }
}
