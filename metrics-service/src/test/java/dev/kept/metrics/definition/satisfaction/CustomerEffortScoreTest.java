// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;

class CustomerEffortScoreTest {

    private static final CellReader CELLS = History.inUtc(90)
            .response("a", "2020-03-05", "1", new Answer("easy", "CES", 7, 1, 7, 5))
            .response("b", "2020-03-05", "1", new Answer("easy", "CES", 5, 1, 7, 5))
            .response("c", "2020-03-05", "1", new Answer("easy", "CES", 3, 1, 7, 5))
            .csat("d", "2020-03-05", 5)
            .read();

    @Test
    void isTheShareThatFoundItEasyOrTheMean() {
        assertEquals(
                2 / 3.0, value(window(new CustomerEffortScore(), "top-box", CELLS, "2020-03-01", "2020-04-01")), 1e-15);
        assertEquals(5, value(window(new CustomerEffortScore(), "mean", CELLS, "2020-03-01", "2020-04-01")), 0);
    }
}
