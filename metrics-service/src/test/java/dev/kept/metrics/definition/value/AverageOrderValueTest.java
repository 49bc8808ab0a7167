// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.definition.FixedCells;
import org.junit.jupiter.api.Test;

class AverageOrderValueTest {

    /** 4 orders of 100.00 in all; one refund of 30.00. */
    private static final CellReader CELLS = FixedCells.ZERO
            .with(new FlowTotals(4, 1_000_000, 0, 1, 300_000, 2, 0))
            .with(new ActivityCounts(3, 3, 0, 0, 0, 1, 1));

    @Test
    void isRevenueOverOrders() {
        Figure figure = one(new AverageOrderValue(), "gross", CELLS, month("2020-03-01"));

        assertEquals(25, value(figure), 1e-15);
    }

    @Test
    void withoutAnythingItIsUndefined() {
        assertEquals(
                "0/0",
                one(new AverageOrderValue(), "gross", FixedCells.ZERO, month("2020-03-01"))
                        .undefined());
    }
}
