// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HorizonTest {

    private static final double MONTH = 365.25 / 12;

    /** One purchase a month for a year: the annuity 1 + v + ... of twelve months, v to the power of a twelfth. */
    @Test
    void moneyComesAtTheEndOfAMonth() {
        Horizon year = new Horizon(365.25, MONTH, .1);
        double v = Math.pow(1.1, -1 / 12.0);

        assertEquals(v * (1 - Math.pow(v, 12)) / (1 - v), year.discounted(months -> months), 1e-12);
        assertEquals(12, new Horizon(365.25, MONTH, 0).discounted(months -> months), 1e-12);
    }

    @Test
    void theLastMonthMayBeAPart() {
        Horizon half = new Horizon(1.5 * MONTH, 7, .1);

        assertEquals(
                Math.pow(1.1, -1 / 12.0) + .5 * Math.pow(1.1, -1.5 / 12),
                half.discounted(weeks -> weeks * 7 / MONTH),
                1e-12);
    }

    @Test
    void paysBackInTheMonthInWhichTheSumIsReached() {
        Horizon year = new Horizon(365.25, MONTH, 0);

        assertEquals(OptionalInt.of(3), year.monthsUntil(2.2, 0, months -> months * .8));
        assertEquals(OptionalInt.of(0), year.monthsUntil(1, 1, months -> months));
        assertEquals(OptionalInt.empty(), year.monthsUntil(13, 0, months -> months));
    }
}
