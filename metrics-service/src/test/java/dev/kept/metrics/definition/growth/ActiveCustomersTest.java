// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.definition.FixedCells;
import org.junit.jupiter.api.Test;

class ActiveCustomersTest {

    /** 60 active: 30 new, 20 retained of 40 before, 10 returned; 15 with two orders, 12 on two days. */
    private static final CellReader CELLS = FixedCells.ZERO.with(new ActivityCounts(60, 30, 20, 40, 20, 15, 12));

    @Test
    void areNewRetainedAndReturned() {
        Figure figure = one(new ActiveCustomers(), "buyers", CELLS, month("2020-03-01"));

        assertEquals(60, value(figure), 0);
        assertEquals(60, part(figure, "new") + part(figure, "retained") + part(figure, "returned"), 0);
        assertEquals(20, part(figure, "lost"), 0);
    }

    @Test
    void ofAWindowHaveNoPeriodBefore() {
        Figure figure = window(new ActiveCustomers(), "buyers", CELLS, "2020-03-01", "2020-03-05");

        assertEquals(60, value(figure), 0);
        assertNull(figure.parts().get("retained"));
    }
}
