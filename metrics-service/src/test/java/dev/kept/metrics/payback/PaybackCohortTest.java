// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.payback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked example: 15,000 spent on twelve customers who leave 100 a month each. */
class PaybackCohortTest {

    private static final BigDecimal SPENT = new BigDecimal("15000.0000");

    @Test
    void twelveCustomersHavePaidBackInTheThirteenthMonth() {
        PaybackCohort cohort = new PaybackCohort(12, SPENT, Collections.nCopies(13, new BigDecimal("1200")));
        assertEquals(new BigDecimal("1250.0000"), cohort.cost());
        assertEquals(13, cohort.month());
        assertNull(cohort.reason());
        assertEquals(new BigDecimal("1200.0000"), cohort.cumulated().get(11));
        assertEquals(1.04, value(cohort.valueToCost(0)), 0);
        // 1200 x 13 months, each discounted to the beginning at 21 % a year: 1.1 for each half of it.
        double expected = 0;
        for (int month = 1; month <= 13; month++) {
            expected += 1200 * Math.pow(1.21, -month / 12.0) / 15000;
        }
        assertEquals(expected, value(cohort.valueToCost(.21)), 1e-12);
    }

    @Test
    void oneMonthEarlierTheyHaveNotYet() {
        PaybackCohort cohort = new PaybackCohort(12, SPENT, Collections.nCopies(12, new BigDecimal("1200")));
        assertNull(cohort.month());
        assertEquals("not-yet", cohort.reason());
    }

    @Test
    void whatIsReachedToTheCentIsReached() {
        List<BigDecimal> months = List.of(new BigDecimal("14999.9999"), new BigDecimal("0.0001"));
        assertEquals(2, new PaybackCohort(7, SPENT, months).month());
    }

    @Test
    void aLossComesBeforeAGain() {
        List<BigDecimal> months = List.of(new BigDecimal("-500"), new BigDecimal("15500"), BigDecimal.TEN);
        assertEquals(2, new PaybackCohort(1, SPENT, months).month());
    }

    @Test
    void whereNobodyCameThereIsNoCostPerCustomer() {
        PaybackCohort cohort = new PaybackCohort(0, SPENT, List.of(BigDecimal.ZERO));
        assertNull(cohort.cost());
        assertNull(cohort.month());
        assertEquals("nobody-acquired", cohort.reason());
        assertNull(cohort.valueToCost(0));
        assertEquals("no-month-closed", new PaybackCohort(3, SPENT, List.of()).reason());
    }

    @Test
    void whoCostNothingHasPaidBackAtOnce() {
        PaybackCohort cohort = new PaybackCohort(3, BigDecimal.ZERO, List.of(BigDecimal.ONE));
        assertEquals(1, cohort.month());
        assertNull(cohort.valueToCost(0));
    }

    private static double value(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number).doubleValue();
    }
}
