// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class WeightedSampleTest {

    @Test
    void equalWeightsGiveTheOrdinaryFigures() {
        // 5, 5, 4, 3, 2: mean 3.8, variance 1.7.
        WeightedSample sample = new WeightedSample();
        sample.add(5, 2, 2, 2);
        sample.add(4, 1, 1, 1);
        sample.add(3, 1, 1, 1);
        sample.add(2, 1, 1, 1);

        assertEquals(3.8, sample.mean(), 1e-12);
        assertEquals(5, sample.effectiveSize(), 1e-12);
        assertEquals(Math.sqrt(1.7 / 5), sample.simpleError(), 1e-12);
        assertEquals(sample.simpleError(), sample.linearisedError(), 1e-12);
        Interval interval = sample.student(sample.simpleError(), 0.95);
        assertEquals(3.8 - 2.776445105 * Math.sqrt(0.34), interval.low(), 1e-8);
        assertEquals(3.8 + 2.776445105 * Math.sqrt(0.34), interval.high(), 1e-8);
    }

    @Test
    void weightsCountInMeanErrorAndEffectiveSize() {
        // y = 1 with weight 3, y = 0 with weight 1: mean .75, n_eff 16 / 10, error sqrt(2 (9/16 + 9/16)) / 4.
        WeightedSample sample = new WeightedSample();
        sample.add(1, 1, 3, 9);
        sample.add(0, 1, 1, 1);

        assertEquals(0.75, sample.mean(), 1e-12);
        assertEquals(1.6, sample.effectiveSize(), 1e-12);
        assertEquals(Math.sqrt(2 * (9 * 0.0625 + 0.5625)) / 4, sample.linearisedError(), 1e-12);
    }
}
