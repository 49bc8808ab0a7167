// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked by hand: 300 in February, each amount once. */
class RevenueMixTest {

    private static final Period FEBRUARY = Ask.month("2024-02-01");

    /**
     * Anna bought tea for 100 in January; in February tea for 100, then cups for 40 and tea for 30. Ben was referred: 60,
     * then 20 of nobody knows what. Cleo comes for 50.
     */
    private final CellReader cells = History.inUtc(90)
            .sale("anna", "2024-01-05", "tea", 100)
            .sale("anna", "2024-02-03", "tea", 100)
            .sale("anna", "2024-02-20", "cups", 40)
            .sale("anna", "2024-02-20", "tea", 30)
            .add("ben", new AttributionFact("atr_b", 1, Instant.EPOCH, "referral", null, false))
            .sale("ben", "2024-02-10", "tea", 60)
            .order("ben", "2024-02-25", 20)
            .order("cleo", "2024-02-14", 50)
            .readAsOf("2024-04-15");

    @Test
    void eachAmountIsInOnePartAndTheyAddUp() {
        Figure share = february(new RepeatRevenue(), "order-share");
        assertEquals(190.0 / 300, value(share), 1e-15);
        assertEquals(50, part(share, "first"), 0);
        assertEquals(60, part(share, "referral"), 0);
        assertEquals(40, part(share, "crossSell"), 0);
        assertEquals(30, part(share, "upSell"), 0);
        assertEquals(120, part(share, "repeat"), 0);
        assertEquals(300, part(share, "revenue"), 0);
    }

    @Test
    void everyDefinitionTakesItsPart() {
        assertEquals(190, value(february(new RepeatRevenue(), "orders")), 0);
        assertEquals(120, value(february(new RepeatRevenue(), "same-category")), 0);
        assertEquals(130, value(february(new RepeatRevenue(), "same-product")), 0);
        assertEquals(40, value(february(new CrossSellRevenue(), "amount")), 0);
        assertEquals(40.0 / 300, value(february(new CrossSellRevenue(), "share")), 1e-15);
        assertEquals(0.1, value(february(new UpSellRevenue(), "share")), 1e-15);
        assertEquals(0.2, value(february(new ReferralRevenue(), "share")), 1e-15);
    }

    /** With January and February as one quarter there is no period before: what is bought again is repeated. */
    @Test
    void withoutABaselineNothingExceedsIt() {
        Period quarter = Ask.period(Grain.QUARTER, "2024-01-01", "2024-04-01");
        Figure figure = Ask.one(new UpSellRevenue(), "amount", cells, quarter);
        assertEquals(0, value(figure), 0);
        assertEquals(150, part(figure, "repeat"), 0);
        assertEquals(400, part(figure, "revenue"), 0);
    }

    @Test
    void categoriesAddUpWithTheUnknownOne() {
        Map<Group, Map<Period, Figure>> groups = Ask.groups(
                new RepeatRevenue(), "orders", cells, List.of(FEBRUARY), new Slice(List.of("category"), Map.of()));
        Map<String, Double> revenue = new HashMap<>();
        groups.forEach((group, figures) -> {
            Figure figure = figures.get(FEBRUARY);
            if (figure != null) {
                revenue.put(group.values().get(0), part(figure, "revenue"));
            }
        });
        assertEquals(Map.of("tea", 190.0, "cups", 40.0, "unknown", 70.0), revenue);
    }

    @Test
    void membersAreThoseWithSuchRevenue() {
        assertEquals(List.of("anna"), cells.members(MemberSet.UP_SOLD, FEBRUARY, Slice.TOTAL, null, 10));
        assertEquals(List.of("ben"), cells.members(MemberSet.REFERRAL_REVENUE, FEBRUARY, Slice.TOTAL, null, 10));
        assertEquals(
                List.of("ben"),
                cells.members(
                        MemberSet.REPEATED,
                        FEBRUARY,
                        new Slice(List.of(), Map.of("category", Set.of("unknown"))),
                        null,
                        10));
    }

    private Figure february(MetricDefinition metric, String variant) {
        return Ask.one(metric, variant, cells, FEBRUARY);
    }
}
