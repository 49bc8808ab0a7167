// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.fit.RejectedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeValueTest {

    /** Gupta and Lehmann (2003), the table of margin multiples. */
    @ParameterizedTest
    @CsvSource({
        ".10, 1.20, 1.75, 2.67, 4.50",
        ".12, 1.15, 1.67, 2.50, 4.09",
        ".14, 1.11, 1.59, 2.35, 3.75",
        ".16, 1.07, 1.52, 2.22, 3.46"
    })
    void marginMultiplesAreThoseOfThePaper(double discount, double r6, double r7, double r8, double r9) {
        assertEquals(r6, LifetimeValue.marginMultiple(.6, discount, 0), .005);
        assertEquals(r7, LifetimeValue.marginMultiple(.7, discount, 0), .005);
        assertEquals(r8, LifetimeValue.marginMultiple(.8, discount, 0), .005);
        assertEquals(r9, LifetimeValue.marginMultiple(.9, discount, 0), .005);
    }

    @Test
    void growingMarginsCountMoreUntilTheyHaveNoSum() {
        assertEquals(5.1429, LifetimeValue.marginMultiple(.9, .12, .05), 5e-5);
        assertThrows(IllegalArgumentException.class, () -> LifetimeValue.marginMultiple(1, .05, .05));
    }

    @Test
    void discountsEachPeriodOnItsOwn() {
        double value = LifetimeValue.of(t -> t, 10, 3, 2, .1);

        assertEquals(10 * (2 / 1.1 + 2 / 1.21 + 2 / 1.331), value, 1e-12);
        assertEquals(4.3482, LifetimeValue.WEEKS_PER_MONTH, 1e-4);
    }

    @Test
    void countsTheCustomersThatTheSpendModelLeavesOut() {
        SpendSample sample = SpendSample.builder()
                .add(0, 0)
                .add(2, 0)
                .add(1, -3)
                .add(1, 5)
                .add(2, 7)
                .add(3, 9)
                .build();

        assertEquals(3, sample.customers());
        assertEquals(1, sample.withoutRepeat());
        assertEquals(1, sample.zeroSpend());
        assertEquals(1, sample.negativeSpend());
        assertEquals(1, sample.correlation(), 1e-12);
        assertThrows(
                RejectedInput.class,
                () -> SpendSample.builder().add(1, Double.NaN).build());
    }

    @Test
    void aMeanThatDoesNotExistIsNotANumber() {
        GammaGamma heavy = new GammaGamma(2, .8, 10);

        assertTrue(heavy.populationMean().isEmpty());
        assertTrue(heavy.expectedSpend(3, 20).isPresent());
    }
}
