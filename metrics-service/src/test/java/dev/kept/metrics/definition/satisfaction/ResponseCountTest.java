// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;

class ResponseCountTest {

    @Test
    void countsAResponseOnceHoweverManyQuestionsItAnswers() {
        CellReader cells = History.inUtc(90)
                .response(
                        "a",
                        "2020-03-05",
                        "1",
                        new Answer("nps", "NPS", 9, 0, 10, 9),
                        new Answer("csat", "CSAT", 5, 1, 5, 4))
                .nps("rsp_9", "2020-03-06", 3)
                .read();

        Figure figure = window(new ResponseCount(), "with-rating", cells, "2020-03-01", "2020-04-01");

        assertEquals(2, value(figure), 0);
    }
}
