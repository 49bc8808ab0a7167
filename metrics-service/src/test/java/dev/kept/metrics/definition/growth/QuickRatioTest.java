// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.FixedCells;
import org.junit.jupiter.api.Test;

class QuickRatioTest {

    /** 60 active: 30 new, 20 retained of 40 before, 10 returned; 15 with two orders, 12 on two days. */
    private static final CellReader CELLS = FixedCells.ZERO.with(new ActivityCounts(60, 30, 20, 40, 20, 15, 12));

    @Test
    void thirtyNewAndTenReturnedForTwentyLostAreTwo() {
        assertEquals(2.0, value(one(new QuickRatio(), "activity", CELLS, month("2020-03-01"))), 0);
    }

    @Test
    void withoutLossesItIsUndefinedNotInfinite() {
        CellReader gains = FixedCells.ZERO.with(new ActivityCounts(5, 5, 0, 0, 0, 0, 0));

        assertEquals(
                "k/0",
                one(new QuickRatio(), "activity", gains, month("2020-03-01")).undefined());
        assertEquals(
                "0/0",
                one(new QuickRatio(), "activity", FixedCells.ZERO, month("2020-03-01"))
                        .undefined());
    }
}
