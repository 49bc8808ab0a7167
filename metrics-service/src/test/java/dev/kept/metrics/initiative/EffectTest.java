// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.StudentT;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static Effect.Pair pair(double before, double after) {
        return new Effect.Pair(before, after);
    }

    /** Changes 4 and 2 against 0, 1 and 2: means 3 and 1, variances 2 and 1. */
    @Test
    void byHand() {
        Effect effect =
                Effect.of(List.of(pair(10, 14), pair(12, 14)), List.of(pair(10, 10), pair(10, 11), pair(10, 12)));
        assertEquals(11, effect.treated().before());
        assertEquals(14, effect.treated().after());
        Double relative = effect.treated().relative();
        assertNotNull(relative);
        assertEquals(3 / 11.0, relative, 1e-12);
        Interval before = effect.treated().interval();
        assertNotNull(before);
        // t with one degree of freedom: 12.706; standard error 1.
        assertEquals(3 - 12.7062, before.low(), 1e-3);
        Double difference = effect.difference();
        Interval interval = effect.interval();
        assertNotNull(difference);
        assertNotNull(interval);
        assertEquals(2, difference, 1e-12);
        // Variance 1 + 1/3, Welch's freedom (4/3)² / (1 + 1/18) = 1.684.
        double half = (interval.high() - interval.low()) / 2;
        assertEquals(Math.sqrt(4 / 3.0) * StudentT.critical(.95, 16 / 9.0 * 18 / 19), half, 1e-9);
    }

    @Test
    void whatBothSidesDoIsNoEffect() {
        Effect effect =
                Effect.of(List.of(pair(100, 120), pair(50, 70)), List.of(pair(10, 30), pair(20, 40), pair(0, 20)));
        Double difference = effect.difference();
        assertNotNull(difference);
        assertEquals(0, difference, 1e-12);
        assertNull(Effect.of(List.of(pair(0, 1)), List.of(pair(1, 1))).difference());
        assertNull(Effect.of(List.of(pair(0, 1)), List.of()).treated().relative());
    }
}
