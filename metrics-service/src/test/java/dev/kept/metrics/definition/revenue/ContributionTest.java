// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Anna (vip) pays 1000.0001 for goods of 400 and gets 50 back; serving her costs 120.0001, winning her cost 200. Ben pays
 * 100 for goods of 70. A campaign of 33 is nobody's in particular.
 */
class ContributionTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    private final CellReader cells = History.inUtc(20)
            .profile("anna", "2024-01-01", Map.of("region", "east"))
            .profile("ben", "2024-01-01", Map.of("region", "west"))
            .add("anna", new OrderFact("o1", 1, NOON, 10_000_001, 4_000_000, false))
            .refund("anna", "2024-03-12", 50)
            .add("anna", cost("c1", "SERVICING", 1_200_001))
            .add("anna", cost("c2", "SALES", 2_000_000))
            .add("ben", new OrderFact("o2", 1, NOON, 1_000_000, 700_000, false))
            .add("rsp_campaign", cost("c3", "MARKETING", 330_000))
            .readAsOf("2024-05-15");

    @Test
    void theContributionIsExactToTheLastDecimal() {
        Figure total = march(new NetContribution(), "total");
        // 1100.0001 - 50 - 470 - 120.0001 - 233
        assertEquals(227, value(total), 0);
        assertEquals(1100.0001, part(total, "revenue"), 1e-9);
        assertEquals(50, part(total, "refunded"), 0);
        assertEquals(470, part(total, "goods"), 0);
        assertEquals(120.0001, part(total, "servicing"), 1e-9);
        assertEquals(233, part(total, "acquisition"), 0);
        assertEquals(113.5, value(march(new NetContribution(), "per-customer")), 0);
        assertEquals(227 / 1050.0001, value(march(new NetContribution(), "profitability")), 1e-12);
        assertEquals((1100.0001 - 50 - 470 - 120.0001) / 120.0001, value(march(new ReturnOnServicing(), "net")), 1e-12);
        assertEquals(550.0001, value(march(new RevenuePerCustomer(), "per-active")), 1e-4);
    }

    @Test
    void segmentsAndWhatIsNobodysAddUp() {
        Period month = Ask.month("2024-03-01");
        Map<Group, Map<Period, Figure>> groups = Ask.groups(
                new NetContribution(), "total", cells, List.of(month), new Slice(List.of("region"), Map.of()));
        assertEquals(230, value(of(groups, "east", month)), 0);
        assertEquals(30, value(of(groups, "west", month)), 0);
        assertEquals(-33, value(of(groups, "unknown", month)), 0);
    }

    @Test
    void theValueSoFarCountsEverythingUpToTheEnd() {
        Period april = Ask.month("2024-04-01");
        assertEquals(113.5, value(Ask.one(new HistoricValue(), "net", cells, april)), 0);
        assertEquals(550.0001, value(Ask.one(new HistoricValue(), "gross", cells, april)), 1e-4);
        assertEquals(290.0001, value(Ask.one(new HistoricValue(), "margin", cells, april)), 1e-4);
        assertEquals(
                "0/0",
                Ask.one(new HistoricValue(), "net", cells, Ask.month("2024-02-01"))
                        .undefined());
    }

    /** 120.0001 for half a customer on average (0 at the start, 1 at the end after 20 days) over 233 / 2. */
    @Test
    void keepingIsHeldAgainstWinning() {
        Figure ratio = march(new KeepingCostRatio(), "same-period");
        double present = (part(ratio, "start") + part(ratio, "end")) / 2;
        assertEquals(2, part(ratio, "acquired"), 0);
        if (present == 0) {
            assertEquals("k/0", ratio.undefined());
        } else {
            assertEquals(120.0001 / present / (233.0 / 2), value(ratio), 1e-12);
        }
        assertEquals(
                120.0001 / 1 / (233.0 / 2),
                value(Ask.window(new KeepingCostRatio(), "same-period", cells, "2024-03-01", "2024-03-21")),
                1e-12);
    }

    private static Figure of(Map<Group, Map<Period, Figure>> groups, String region, Period month) {
        return Objects.requireNonNull(
                groups.getOrDefault(new Group(List.of(region)), Map.of()).get(month));
    }

    private Figure march(MetricDefinition metric, String variant) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }

    private static CostFact cost(String id, String type, long amount) {
        LocalDate day = LocalDate.parse("2024-03-10");
        return new CostFact(id, 1, NOON, type, amount, day, day, null, null, false);
    }
}
