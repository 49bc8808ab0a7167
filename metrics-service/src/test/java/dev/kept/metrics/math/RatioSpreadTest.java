// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RatioSpreadTest {

    /** Four customers with 100, 200, 50, 80 before and 150, 120, 0, 80 after; R 350/430. Student's t for 3 is 3.182446. */
    @Test
    void netRevenueRetention() {
        RatioSpread spread = of(new long[][] {{150, 100}, {120, 200}, {0, 50}, {80, 80}});

        assertEquals(0.2463429, spread.standardError(), 5e-8);
        Interval interval = spread.interval(0.95, true);
        assertEquals(0.0299804, interval.low(), 5e-7);
        assertEquals(1.5979265, interval.high(), 5e-7);
        assertEquals("ratio-of-customers", interval.method());
        assertEquals(3, interval.df());
        assertTrue(spread.addsUpTo(new BigDecimal("350.00"), new BigDecimal("430")));
        assertFalse(spread.addsUpTo(new BigDecimal("350.01"), new BigDecimal("430")));
    }

    /** The same with 100, 120, 0, 80 after: no more than before, so the ratio cannot exceed 1 if it is a share. */
    @Test
    void grossRevenueRetentionStaysAShare() {
        RatioSpread spread = of(new long[][] {{100, 100}, {120, 200}, {0, 50}, {80, 80}});

        assertEquals(0.1494527, spread.standardError(), 5e-8);
        assertEquals(0.2220494, spread.interval(0.95, true).low(), 5e-7);
        assertEquals(1, spread.interval(0.95, true).high());
        assertEquals(1.1732995, spread.interval(0.95, false).high(), 5e-7);
    }

    /** Of equal weights it is the error of a mean, and who has nothing to do with the ratio changes nothing. */
    @Property
    void ofOnesItIsTheErrorOfTheMean(
            @ForAll @Size(min = 2, max = 30) List<@IntRange(min = -50, max = 50) Integer> values) {
        RatioSpread spread = new RatioSpread();
        WeightedSample sample = new WeightedSample();
        for (int value : values) {
            spread.add(BigDecimal.valueOf(value), BigDecimal.ONE);
            spread.add(BigDecimal.ZERO, BigDecimal.ZERO);
            sample.add(value, 1, 1, 1);
        }
        assertEquals(values.size(), spread.n());
        assertEquals(sample.simpleError(), spread.standardError(), 1e-6);
    }

    private static RatioSpread of(long[][] customers) {
        RatioSpread spread = new RatioSpread();
        for (long[] customer : customers) {
            spread.add(BigDecimal.valueOf(customer[0]), BigDecimal.valueOf(customer[1]));
        }
        return spread;
    }
}
