// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** Newcombe (1998a), table I, and figures of the metric definitions. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 1e-4",
        "15, 148, 0.0624, 0.1605, 1e-4",
        "0, 20, 0, 0.1611, 1e-4",
        "1, 29, 0.0061, 0.1718, 1e-4",
        "3, 5, 0.230724, 0.882379, 1e-6",
        "890, 1000, 0.869095, 0.907921, 1e-6",
        "120, 1000, 0.101299, 0.141609, 1e-6",
        "2206, 2688, 0.80573, 0.83473, 1e-5",
        "2232, 2461, 0.894828, 0.917800, 1e-6",
        "80, 100, 0.711, 0.867, 1e-3"
    })
    void wilsonReproducesPublishedIntervals(long successes, long n, double low, double high, double tolerance) {
        Interval interval = Proportion.wilson(successes, n, 0.95);

        assertEquals(low, interval.low(), tolerance);
        assertEquals(high, interval.high(), tolerance);
        assertEquals("wilson", interval.method());
    }

    /** Newcombe (1998b), method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "10, 10, 0, 20, 0.6791, 1.0"})
    void newcombeReproducesPublishedDifferences(long k1, long n1, long k2, long n2, double low, double high) {
        Interval interval = Proportion.newcombe(k1, n1, k2, n2, 0.95);

        assertEquals(low, interval.low(), 1e-4);
        assertEquals(high, interval.high(), 1e-4);
    }

    @Test
    void hasNoIntervalWithoutASample() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(0, 0, 0.95));
    }

    @Property
    void wilsonHoldsTheShareAndStaysWithinBounds(
            @ForAll @LongRange(min = 1, max = 1_000_000) long n,
            @ForAll @DoubleRange(min = 0, max = 1) double fraction,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        long successes = Math.round(fraction * n);
        Interval interval = Proportion.wilson(successes, n, level);
        double share = (double) successes / n;

        assertTrue(0 <= interval.low() && interval.low() <= share + 1e-12, interval::toString);
        assertTrue(share - 1e-12 <= interval.high() && interval.high() <= 1, interval::toString);
    }

    @Property
    void wilsonOfTheOthersIsTheMirrorImage(
            @ForAll @LongRange(min = 1, max = 100_000) long n, @ForAll @DoubleRange(min = 0, max = 1) double fraction) {
        long successes = Math.round(fraction * n);
        Interval some = Proportion.wilson(successes, n, 0.95);
        Interval others = Proportion.wilson(n - successes, n, 0.95);

        assertEquals(1 - some.low(), others.high(), 1e-12);
        assertEquals(1 - some.high(), others.low(), 1e-12);
    }
}
