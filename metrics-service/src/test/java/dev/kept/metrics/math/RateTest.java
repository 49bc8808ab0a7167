// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

    /** Chi-squared quantiles of the tables, halved. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 3.688879",
        "1, 0.025318, 5.571643",
        "7, 2.814363, 14.422675",
        "10, 4.795389, 18.390356",
        "100, 81.363991, 121.626794"
    })
    void theExactLimitsOfACount(long events, double low, double high) {
        Interval interval = Rate.garwood(events, 1, 0.95);
        assertEquals(low, interval.low(), 5e-6);
        assertEquals(high, interval.high(), 5e-6);
    }

    /** Of a large count they are near those of the normal distribution. */
    @Test
    void aLargeCountTakesNoLongerAndIsNearlyNormal() {
        Interval interval = Rate.garwood(1_000_000, 1_000, 0.95);
        assertEquals(1000 - 1.96, interval.low(), 0.01);
        assertEquals(1000 + 1.96, interval.high(), 0.01);
    }

    @Test
    void nothingIsNoExposure() {
        assertThrows(IllegalArgumentException.class, () -> Rate.garwood(1, 0, 0.95));
        assertThrows(IllegalArgumentException.class, () -> Rate.garwood(-1, 1, 0.95));
    }
}
