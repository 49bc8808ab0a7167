// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.FixedCells;
import org.junit.jupiter.api.Test;

class ActiveRetentionRateTest {

    /** 60 active: 30 new, 20 retained of 40 before, 10 returned; 15 with two orders, 12 on two days. */
    private static final CellReader CELLS = FixedCells.ZERO.with(new ActivityCounts(60, 30, 20, 40, 20, 15, 12));

    @Test
    void isRetainedOverThePeriodBefore() {
        Figure figure = one(new ActiveRetentionRate(), "buyers", CELLS, month("2020-03-01"));

        assertEquals(0.5, value(figure), 0);
        assertEquals(40L, figure.n());
    }

    @Test
    void ofAWholesalersNovemberIs622Of1364() {
        CellReader november = FixedCells.ZERO.with(new ActivityCounts(1664, 323, 622, 1364, 622, 0, 0));

        assertEquals(0.456012, value(one(new ActiveRetentionRate(), "buyers", november, month("2011-11-01"))), 5e-7);
    }
}
