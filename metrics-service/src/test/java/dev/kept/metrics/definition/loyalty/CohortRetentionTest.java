// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.groups;
import static dev.kept.metrics.definition.Ask.months;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.oracle.History;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortRetentionTest {

    @Test
    void followsTheCustomersOfAMonth() {
        CellReader cells = History.inUtc(90)
                .order("a", "2020-01-05", 10)
                .order("b", "2020-01-06", 10)
                .order("a", "2020-03-05", 20)
                .order("c", "2020-03-06", 5)
                .read();
        List<Period> months = months("2020-01-01", 3);

        Map<Group, Map<Period, Figure>> cohorts = groups(new CohortRetention(), "buyers", cells, months, Slice.TOTAL);

        assertEquals(2, cohorts.size());
        Map<Period, Figure> january = cohorts.getOrDefault(new Group(List.of("2020-01")), Map.of());
        assertEquals(
                List.of(1.0, 0.0, 0.5),
                january.values().stream().map(Ask::value).toList());
        Map<Period, Figure> march = cohorts.getOrDefault(new Group(List.of("2020-03")), Map.of());
        assertEquals(List.of(1.0), march.values().stream().map(Ask::value).toList());
    }

    @Test
    void followsTheirRevenueToo() {
        CellReader cells = History.inUtc(90)
                .order("a", "2020-01-05", 10)
                .order("b", "2020-01-06", 30)
                .order("a", "2020-02-05", 50)
                .read();
        Group january = new Group(List.of("2020-01"));
        List<Period> months = months("2020-01-01", 2);
        assertEquals(
                List.of(1.0, 1.25),
                groups(new CohortRetention(), "revenue", cells, months, Slice.TOTAL)
                        .getOrDefault(january, Map.of())
                        .values()
                        .stream()
                        .map(Ask::value)
                        .toList());
        assertEquals(
                List.of(20.0, 25.0),
                groups(new CohortRetention(), "revenue-per-customer", cells, months, Slice.TOTAL)
                        .getOrDefault(january, Map.of())
                        .values()
                        .stream()
                        .map(Ask::value)
                        .toList());
    }
}
