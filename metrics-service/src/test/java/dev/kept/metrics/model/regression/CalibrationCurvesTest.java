// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalibrationCurvesTest {

    /** By hand: 1 and 0 at .4 and .5 are pooled to one half, then 0 at .6 with them to a third. */
    @Test
    void violatorsArePooledAndBetweenScoresItIsALine() {
        double[] scores = {.1, .4, .5, .6, .9};
        boolean[] outcomes = {false, true, false, false, true};

        IsotonicCalibration curve = IsotonicCalibration.fit(scores, outcomes);

        assertEquals(0, curve.probability(.1));
        assertEquals(0, curve.probability(-5));
        assertEquals(1 / 3.0, curve.probability(.4), 1e-15);
        assertEquals(1 / 3.0, curve.probability(.55), 1e-15);
        assertEquals(1 / 6.0, curve.probability(.25), 1e-15);
        assertEquals(1, curve.probability(.9));
        assertEquals(1, curve.probability(7));
    }

    @Test
    void equalScoresGetOneProbability() {
        IsotonicCalibration curve = IsotonicCalibration.fit(
                new double[] {1, 1, 1, 2, 2, 3}, new boolean[] {true, false, false, false, true, false});

        // a third, a half, none: the last two pooled are a third of three, which equals the first
        assertEquals(1 / 3.0, curve.probability(1), 1e-15);
        assertEquals(1 / 3.0, curve.probability(3), 1e-15);
    }

    @Property(tries = 100)
    void theMeanIsTheRateAndNothingFalls(@ForAll @IntRange(max = 100_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 40 + random.nextInt(60);
        double[] scores = new double[n];
        boolean[] outcomes = new boolean[n];
        for (int i = 0; i < n; i++) {
            scores[i] = 4 * random.nextDouble() - 2;
            outcomes[i] = random.nextDouble() < 1 / (1 + Math.exp(-3 * scores[i] + 1)) || i == 0;
        }
        outcomes[1] = false;
        double rate = Scores.positives(outcomes) / (double) n;

        PlattScaling platt = PlattScaling.fit(scores, outcomes);
        IsotonicCalibration isotonic = IsotonicCalibration.fit(scores, outcomes);

        assertEquals(
                rate, Arrays.stream(scores).map(isotonic::probability).average().orElseThrow(), 1e-12);
        boolean separated = Discrimination.of(scores, outcomes).auc() > 1 - 1e-12;
        if (!separated) {
            assertEquals(
                    rate,
                    Arrays.stream(scores).map(platt::probability).average().orElseThrow(),
                    1e-6);
        }
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        for (int i = 1; i < n; i++) {
            assertTrue(isotonic.probability(sorted[i]) >= isotonic.probability(sorted[i - 1]));
        }
    }
}
