// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.oracle.History;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpendingMetricsTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    /** 9000 and 6000 spent, 12 new and 3 won back: 1250 and not 1000; a margin of 100 a month pays it back in 12.5. */
    @Test
    void wonBackCustomersAreNotNewOnes() {
        CellReader cells = textbook().readAsOf("2024-04-15");
        Figure loaded = march(new AcquisitionCost(), "loaded", cells);
        assertEquals(1250, value(loaded), 0);
        assertEquals(12, part(loaded, "acquired"), 0);
        assertEquals(750, value(march(new AcquisitionCost(), "paid", cells)), 0);
        assertEquals(15_000, value(march(new AcquisitionSpending(), "loaded", cells)), 0);
        assertEquals(12.5, value(march(new AcquisitionPayback(), "loaded", cells)), 1e-9);
    }

    @Test
    void withoutNewCustomersThereIsNoCostPerCustomerButTheSpendingIsShown() {
        CellReader cells = History.inUtc(20)
                .add("rsp_c", cost("rsp_c", "MARKETING", 15_000, null))
                .readAsOf("2024-04-15");
        Figure cost = march(new AcquisitionCost(), "loaded", cells);
        assertEquals("k/0", cost.undefined());
        assertEquals(15_000, part(cost, "marketing"), 0);
    }

    @Test
    void aLagTakesTheSpendingOfAnEarlierPeriod() {
        CellReader cells = textbook().readAsOf("2024-05-15");
        Figure april = Ask.one(new AcquisitionCost(), "lag-1", cells, Ask.month("2024-04-01"));
        assertEquals("k/0", april.undefined());
        assertEquals(9000, part(april, "marketing"), 0);
        assertEquals(0, value(march(new AcquisitionCost(), "lag-1", cells)), 0);
    }

    @Test
    void whatIsAllocatedToNoChannelIsShownAndGroupsAddUp() {
        CellReader cells = textbook()
                .add("rsp_d", cost("rsp_d", "MARKETING", 600, "search"))
                .add("new_1", new AttributionFact("atr_1", 1, NOON, "search", null, false))
                .readAsOf("2024-04-15");
        Period march = Ask.month("2024-03-01");
        Map<Group, Map<Period, Figure>> groups = Ask.groups(
                new AcquisitionCost(), "loaded", cells, List.of(march), new Slice(List.of("channel"), Map.of()));
        Figure search =
                groups.getOrDefault(new Group(List.of("search")), Map.of()).get(march);
        Figure unknown =
                groups.getOrDefault(new Group(List.of("unknown")), Map.of()).get(march);
        assertNotNull(search);
        assertNotNull(unknown);
        assertEquals(600, value(search), 0);
        assertEquals(15_000.0 / 11, value(unknown), 1e-4);
    }

    /** A cost of a quarter is spread over its days: March has 31 of 91. */
    @Test
    void aCostIsSpreadOverItsDaysExactly() {
        CostFact quarter = new CostFact(
                "rsp_q",
                1,
                NOON,
                "SERVICING",
                9_100_001,
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-03-31"),
                null,
                null,
                false);
        CellReader cells = History.inUtc(20)
                .order("cus_a", "2024-02-20", 1)
                .add("rsp_q", quarter)
                .readAsOf("2024-04-15");
        assertEquals(310.0001, value(march(new ServicingCost(), "total", cells)), 1e-9);
        assertEquals(620.0002, value(march(new ServicingCost(), "per-customer", cells)), 1e-9);
        Figure all =
                Ask.one(new ServicingCost(), "total", cells, Ask.period(Grain.QUARTER, "2024-01-01", "2024-04-01"));
        assertEquals(910.0001, value(all), 1e-9);
    }

    /** 500 prospects of a real course: what was spent on those who did not come stays in. */
    @Test
    void aBusinessPaysForTheProspectsThatDoNotCome() throws IOException {
        Path file = Path.of("../../shared/data/smcrm/acquisition.csv");
        assumeTrue(Files.exists(file), "Skipped: no shared data");
        List<String> lines = Files.readAllLines(file);
        List<String> head = List.of(lines.get(0).replace("\"", "").split(","));
        History history = History.inUtc(20);
        LocalDate day = LocalDate.parse("2024-01-01");
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.replace("\"", "").split(",");
            String id = row[head.indexOf("customer")];
            long spent = new BigDecimal(row[head.indexOf("acq_expense")])
                    .movePointRight(4)
                    .longValueExact();
            history.add("cus_" + id, new CostFact("cst_" + id, 1, NOON, "SALES", spent, day, day, null, null, false));
            if (row[head.indexOf("acquisition")].equals("1")) {
                history.add(
                        "cus_" + id, new OrderFact("ord_" + id, 1, Instant.parse("2024-01-01T12:00:00Z"), 1, 0, false));
            }
        }
        Figure cost = Ask.one(new AcquisitionCost(), "loaded", history.readAsOf("2024-04-15"), Ask.month("2024-01-01"));
        assertEquals(879.9741, value(cost), 5e-5);
        assertEquals(292, part(cost, "acquired"), 0);
    }

    /** Fifteen active customers with a margin of 100 each in March. */
    private static History textbook() {
        History history = History.inUtc(20)
                .add("rsp_a", cost("rsp_a", "MARKETING", 9_000, null))
                .add("rsp_b", cost("rsp_b", "SALES", 6_000, null));
        for (int i = 0; i < 15; i++) {
            history.order("new_" + i, "2024-03-05", 100);
            if (i >= 12) {
                history.order("new_" + i, "2023-03-05", 100);
            }
        }
        return history;
    }

    private static CostFact cost(String id, String type, long amount, @Nullable String channel) {
        LocalDate day = LocalDate.parse("2024-03-10");
        return new CostFact(id, 1, NOON, type, amount * 10_000, day, day, channel, null, false);
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }
}
