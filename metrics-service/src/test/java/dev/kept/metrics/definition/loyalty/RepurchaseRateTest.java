// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;

class RepurchaseRateTest {

    /** 60 active: 30 new, 20 retained of 40 before, 10 returned; 15 with two orders, 12 on two days. */
    private static final CellReader CELLS = FixedCells.ZERO.with(new ActivityCounts(60, 30, 20, 40, 20, 15, 12));

    @Test
    void countsOrdersOrDays() {
        assertEquals(0.25, value(one(new RepurchaseRate(), "orders", CELLS, month("2020-03-01"))), 0);
        assertEquals(0.20, value(one(new RepurchaseRate(), "days", CELLS, month("2020-03-01"))), 0);
    }

    @Test
    void twoOrdersOnOneDayRepeatAsOrdersOnly() {
        CellReader cells = History.inUtc(90)
                .order("a", "2020-03-05", 1)
                .order("a", "2020-03-05", 1)
                .order("b", "2020-03-05", 1)
                .read();

        assertEquals(0.5, value(window(new RepurchaseRate(), "orders", cells, "2020-03-01", "2020-03-09")), 0);
        assertEquals(0, value(window(new RepurchaseRate(), "days", cells, "2020-03-01", "2020-03-09")), 0);
    }
}
