// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.one;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.definition.FixedCells;
import org.junit.jupiter.api.Test;

class NewCustomersTest {

    /** 1000 at the start, 890 kept; 200 acquired of whom 40 are lost again; 30 won back. */
    private static final CellReader CELLS = FixedCells.ZERO
            .with(new PopulationCounts(1000, 1080, 890, 190, 160, 200, 40, 0L))
            .with(new FlowTotals(0, 0, 0, 0, 0, 200, 155));

    @Test
    void areAllWhoBoughtForTheFirstTime() {
        assertEquals(200, value(one(new NewCustomers(), "acquired", CELLS, month("2020-03-01"))), 1e-15);
    }

    @Test
    void orThoseOfThemWhoStayed() {
        assertEquals(160, value(one(new NewCustomers(), "present-at-end", CELLS, month("2020-03-01"))), 1e-15);
    }
}
