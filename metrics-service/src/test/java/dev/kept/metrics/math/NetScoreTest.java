// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NetScoreTest {

    @Test
    void reproducesFiftyThirtyTwenty() {
        NetScore score = new NetScore(0.5, 0.2, 100);

        assertEquals(0.30, score.value(), 1e-15);
        assertEquals(0.07810, score.standardError(), 5e-6);
        assertInterval(0.1469, 0.4531, score.wald(0.95));
        assertInterval(0.1405, 0.4420, score.adjustedWald(0.95));
    }

    @Test
    void staysSaneWhenAllFiveArePromoters() {
        NetScore score = new NetScore(1, 0, 5);

        assertInterval(1, 1, score.wald(0.95));
        assertInterval(0.1749, 1, score.adjustedWald(0.95));
    }

    @Test
    void reproducesTheAirportSurvey() {
        NetScore score = new NetScore(1436 / 2746.0, 342 / 2746.0, 2746);

        assertEquals(0.398398, score.value(), 1e-6);
        assertEquals(0.013341, score.standardError(), 1e-6);
        assertInterval(0.37225, 0.42455, score.wald(0.95));
        assertInterval(0.37182, 0.42410, score.adjustedWald(0.95));
    }

    @Test
    void needsAnAnswer() {
        assertThrows(IllegalArgumentException.class, () -> new NetScore(0, 0, 0));
    }

    @Property
    void intervalsAreOrderedAndStayInRange(
            @ForAll @IntRange(max = 500) int promoters,
            @ForAll @IntRange(max = 500) int passives,
            @ForAll @IntRange(max = 500) int detractors) {
        double n = promoters + passives + detractors;
        if (n > 0) {
            NetScore score = new NetScore(promoters / n, detractors / n, n);
            for (Interval interval : new Interval[] {score.wald(0.95), score.adjustedWald(0.95)}) {
                assertTrue(
                        -1 <= interval.low() && interval.low() <= interval.high() && interval.high() <= 1,
                        interval::toString);
            }
        }
    }

    private static void assertInterval(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 5e-5, interval::toString);
        assertEquals(high, interval.high(), 5e-5, interval::toString);
    }
}
