// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.StagesFact.Entry;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageMetricsTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    /** Three customers who were new; in March one becomes active after 30 days and one is lost after 40. */
    private static final CellReader CELLS = History.inUtc(20)
            .add("a", stages("a", entry("2024-02-10", "NEW"), entry("2024-03-11", "ACTIVE")))
            .add("b", stages("b", entry("2024-02-10", "NEW"), entry("2024-03-21", "CHURNED")))
            .add("c", stages("c", entry("2024-02-10", "NEW")))
            .readAsOf("2024-04-15");

    @Test
    void everyCustomerIsInOneStage() {
        Figure fresh = march(new StageCustomers(), "at-end", "NEW");
        assertEquals(1, value(fresh), 0);
        assertEquals(3, part(fresh, "start"), 0);
        assertEquals(1, value(march(new StageCustomers(), "at-end", "ACTIVE")), 0);
        assertEquals(1.0 / 3, value(march(new StageCustomers(), "share", "CHURNED")), 1e-12);
    }

    @Test
    void theSharesOfThoseWhoLeaveAStageAddUpToOne() {
        assertEquals(1, value(march(new StageTransitions(), "count", "NEW>ACTIVE")), 0);
        double active = value(march(new StageTransitions(), "share-of-leaving", "NEW>ACTIVE"));
        double churned = value(march(new StageTransitions(), "share-of-leaving", "NEW>CHURNED"));
        assertEquals(1, active + churned, 1e-12);
        assertEquals(30, value(march(new StageTransitions(), "mean-days", "NEW>ACTIVE")), 0);
        assertEquals(40, value(march(new StageTransitions(), "mean-days", "NEW>CHURNED")), 0);
    }

    private static Figure march(MetricDefinition metric, String variant, String group) {
        Map<Group, Map<Period, Figure>> groups = Ask.groups(metric, variant, CELLS, List.of(MARCH), Slice.TOTAL);
        Figure figure = groups.getOrDefault(new Group(List.of(group)), Map.of()).get(MARCH);
        assertNotNull(figure, groups::toString);
        return figure;
    }

    private static Entry entry(String on, String stage) {
        return new Entry(LocalDate.parse(on), stage);
    }

    private static StagesFact stages(String customer, Entry... entries) {
        return new StagesFact(customer + "/stage", 1, Instant.EPOCH, List.of(entries));
    }
}
