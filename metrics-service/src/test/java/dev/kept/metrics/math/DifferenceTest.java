// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    /** Newcombe 1998, method 10. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "10, 10, 0, 20, 0.6791, 1"})
    void ofTwoSharesItIsNewcombes(long a, long n, long b, long m, double low, double high) {
        Interval difference = Difference.of(
                (double) a / n, Proportion.wilson(a, n, 0.95), (double) b / m, Proportion.wilson(b, m, 0.95));
        assertEquals(low, difference.low(), 5e-5);
        assertEquals(high, difference.high(), 5e-5);
        assertEquals("newcombe", difference.method());
    }

    @Test
    void ofSymmetricIntervalsItIsTheRootOfSquares() {
        Interval difference = Difference.of(10, new Interval(7, 13, 0.95, "t"), 4, new Interval(0, 8, 0.95, "t"));
        assertEquals(1, difference.low(), 1e-12);
        assertEquals(11, difference.high(), 1e-12);
        assertEquals("mover", difference.method());
    }
}
