// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Normal;
import java.util.Optional;

/**
 * A time at which somebody left.
 *
 * @param time of the event
 * @param atRisk who was still there just before
 * @param events who left at it
 * @param survival share that outlives the time, 0 to 1
 * @param greenwood Greenwood's sum of d / (n (n - d)) up to here: the variance of ln S; zero where nobody is left
 */
public record SurvivalStep(double time, long atRisk, long events, double survival, double greenwood) {

    /** Greenwood's standard error of the survival. */
    public double standardError() {
        return survival * Math.sqrt(greenwood);
    }

    /**
     * Interval on the scale of ln(-ln S), which cannot leave [0, 1] (Kalbfleisch and Prentice 1980). Empty where the
     * survival is 0: it has none.
     *
     * @param level coverage, for example 0.95
     */
    public Optional<Interval> interval(double level) {
        if (survival <= 0 || survival >= 1) {
            return Optional.empty();
        }
        double half = Normal.critical(level) * Math.sqrt(greenwood) / -Math.log(survival);
        return Optional.of(new Interval(
                Math.pow(survival, Math.exp(half)), Math.pow(survival, Math.exp(-half)), level, "log-log"));
    }
}
