// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.groups;
import static dev.kept.metrics.definition.Ask.month;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingTest {

    @Test
    void comparesAspects() {
        CellReader cells = History.inUtc(90)
                .response(
                        "a",
                        "2020-03-05",
                        "1",
                        new Answer("service", "RATING", 5, 1, 5, 4),
                        new Answer("speed", "RATING", 2, 1, 5, 4))
                .response("b", "2020-03-06", "1", new Answer("service", "RATING", 4, 1, 5, 4))
                .read();
        Period march = month("2020-03-01");

        Map<Group, Map<Period, Figure>> aspects =
                groups(new Rating(), "mean", cells, List.of(march), new Slice(List.of("question"), Map.of()));

        assertEquals(4.5, mean(aspects, "service"), 0);
        assertEquals(2, mean(aspects, "speed"), 0);
    }

    private static double mean(Map<Group, Map<Period, Figure>> aspects, String aspect) {
        return aspects.getOrDefault(new Group(List.of(aspect)), Map.of()).values().stream()
                .mapToDouble(figure -> value(figure))
                .sum();
    }
}
