// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.math.OrderStatistics.Ranks;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Places of the interval of a median as they are in every table of the sign test. */
class OrderStatisticsTest {

    @Test
    void placesOfTheMedian() {
        assertEquals(Optional.of(new Ranks(1, 6)), OrderStatistics.ranks(6, 0.5, 0.95));
        assertEquals(Optional.of(new Ranks(1, 8)), OrderStatistics.ranks(8, 0.5, 0.95));
        assertEquals(Optional.of(new Ranks(2, 9)), OrderStatistics.ranks(10, 0.5, 0.95));
        assertEquals(Optional.of(new Ranks(6, 15)), OrderStatistics.ranks(20, 0.5, 0.95));
        assertEquals(Optional.of(new Ranks(18, 33)), OrderStatistics.ranks(50, 0.5, 0.95));
    }

    /** Of five values even the smallest and the largest hold the median in 15 of 16 cases only. */
    @Test
    void tooFewValuesHaveNone() {
        assertEquals(Optional.empty(), OrderStatistics.ranks(5, 0.5, 0.95));
        assertEquals(Optional.of(new Ranks(1, 5)), OrderStatistics.ranks(5, 0.5, 0.9));
        assertEquals(Optional.empty(), OrderStatistics.ranks(28, 0.9, 0.95));
        assertEquals(Optional.empty(), OrderStatistics.ranks(0, 0.5, 0.95));
    }

    /** 500 -+ 1.96 x 15.81. */
    @Test
    void manyAreAsGoodAsNormal() {
        assertEquals(Optional.of(new Ranks(470, 531)), OrderStatistics.ranks(1000, 0.5, 0.95));
    }
}
