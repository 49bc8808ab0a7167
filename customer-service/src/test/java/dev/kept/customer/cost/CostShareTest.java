// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares of a cost are exact and add up, however its days are cut. */
class CostShareTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void sharesOfAnyCutAddUpToTheCost() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 4);
            LocalDate last = FIRST.plusDays(random.nextInt(400));
            LocalDate cut = FIRST.plusDays(random.nextInt(400));
            BigDecimal before = CostShare.of(amount, FIRST, last, FIRST.minusDays(9), cut);
            BigDecimal after = CostShare.of(amount, FIRST, last, cut.plusDays(1), last.plusDays(9));
            assertEquals(0, amount.compareTo(before.add(after)), () -> amount + " until " + last + " cut at " + cut);
            assertTrue(before.signum() >= 0 && after.signum() >= 0);
        }
    }

    @Test
    void oneDayIsAllOrNothing() {
        BigDecimal ten = BigDecimal.TEN;
        assertEquals(0, ten.compareTo(CostShare.of(ten, FIRST, FIRST, FIRST, FIRST)));
        assertEquals(
                0,
                CostShare.of(ten, FIRST, FIRST, FIRST.plusDays(1), FIRST.plusDays(2))
                        .signum());
    }
}
