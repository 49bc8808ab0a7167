// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.OrderFact.Line;
import dev.kept.metrics.oracle.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelationshipMetricsTest {

    /** Anna repeats for 100 and adds cups for 40; Ben comes for 60: 140 of 200 are deep. */
    @Test
    void depthIsWhatIsNoFirstOrder() {
        CellReader cells = History.inUtc(20)
                .sale("anna", "2023-02-20", "tea", 80)
                .sale("anna", "2024-03-05", "tea", 100)
                .sale("anna", "2024-03-06", "cups", 40)
                .sale("ben", "2024-03-07", "tea", 60)
                .readAsOf("2024-04-15");
        Figure depth = march(new RelationshipDepth(), "index", cells);
        assertEquals(70, value(depth), 1e-12);
        assertEquals(100, part(depth, "repeat"), 0);
        assertEquals(40, part(depth, "crossSell"), 0);
        assertEquals(0, part(depth, "upSell"), 0);
        assertEquals(0, part(depth, "referral"), 0);
        assertEquals(200, part(depth, "revenue"), 0);
        assertEquals(70, value(march(new RelationshipDepth(), "per-customer", cells)), 0);
    }

    /** One is kept, one is new, one is won back: three at the end, two at the start. */
    @Test
    void breadthIsAllWhoAreThereAtTheEnd() {
        CellReader cells = History.inUtc(20)
                .order("kept", "2024-02-25", 1)
                .order("kept", "2024-03-15", 1)
                .order("lost", "2024-02-25", 1)
                .order("new", "2024-03-20", 1)
                .order("back", "2023-03-20", 1)
                .order("back", "2024-03-20", 1)
                .readAsOf("2024-04-15");
        Figure breadth = march(new RelationshipBreadth(), "customers", cells);
        assertEquals(3, value(breadth), 0);
        assertEquals(value(breadth), part(breadth, "kept") + part(breadth, "new") + part(breadth, "returned"), 0);
        assertEquals(1.5, value(march(new RelationshipBreadth(), "index", cells)), 0);
    }

    /** Anna has two categories and three products in March, and three and four ever; Ben one; Cleo none that is known. */
    @Test
    void breadthOfWhatIsBought() {
        CellReader cells = History.inUtc(20)
                .sale("anna", "2024-02-05", "pots", 10)
                .sale("anna", "2024-03-05", List.of(line("p1", "tea"), line("p2", "tea"), line("p3", "cups")))
                .sale("anna", "2024-03-06", List.of(line("p1", "tea")))
                .sale("ben", "2024-03-07", "tea", 60)
                .order("cleo", "2024-03-08", 5)
                .readAsOf("2024-04-15");
        Figure categories = march(new PurchaseBreadth(), "categories", cells);
        assertEquals(1.5, value(categories), 0);
        assertEquals(Map.of("nothing-known", 1L), categories.exclusions());
        assertEquals(1.5, value(march(new PurchaseBreadth(), "categories-median", cells)), 0);
        assertEquals(2, value(march(new PurchaseBreadth(), "products", cells)), 0);
        assertEquals(2, value(march(new PurchaseBreadth(), "products-median", cells)), 0);
        assertEquals(2, value(march(new PurchaseBreadth(), "lifetime-categories", cells)), 0);
        assertEquals(2.5, value(march(new PurchaseBreadth(), "lifetime-products", cells)), 0);
        assertEquals(2.5, value(march(new PurchaseBreadth(), "lifetime-products-median", cells)), 0);
    }

    private static Line line(String product, String category) {
        return new Line(product, category, null, 10_000);
    }

    /** Gaps that end in March: 3, 4 and 60 days. */
    @Test
    void gapsBetweenPurchases() {
        CellReader cells = History.inUtc(20)
                .order("anna", "2024-02-27", 1)
                .order("anna", "2024-03-01", 1)
                .order("anna", "2024-03-05", 1)
                .order("anna", "2024-03-05", 1)
                .order("ben", "2024-01-10", 1)
                .order("ben", "2024-03-10", 1)
                .order("cleo", "2024-03-10", 1)
                .readAsOf("2024-04-15");
        assertEquals(4, value(march(new PurchaseGap(), "median", cells)), 0);
        assertEquals(67.0 / 3, value(march(new PurchaseGap(), "mean", cells)), 1e-12);
        assertEquals(60, value(march(new PurchaseGap(), "p90", cells)), 0);
        assertEquals(
                "0/0",
                Ask.one(new PurchaseGap(), "median", cells, Ask.month("2023-03-01"))
                        .undefined());
    }

    /** Of four buyers of January three buy in February and two of those in March. */
    @Test
    void persistencyOverThreeMonths() {
        CellReader cells = fallingPersistency(new int[] {4, 3, 2}).readAsOf("2024-04-15");
        Figure three = march(new Persistency(), "over-3", cells);
        assertEquals(0.5, value(three), 0);
        assertEquals(4, part(three, "base3"), 0);
        assertEquals(2, part(three, "stayed3"), 0);
        assertEquals(2.0 / 3, value(march(new Persistency(), "over-2", cells)), 1e-15);
        assertEquals("0/0", march(new Persistency(), "over-6", cells).undefined());
        assertEquals("0/0", march(new Persistency(), "over-12", cells).undefined());
        assertEquals(
                List.of("cus_0", "cus_1"),
                cells.members(MemberSet.STAYED_3, Ask.month("2024-03-01"), Slice.TOTAL, null, 9));
    }

    /**
     * From ten customers of January one is lost each month: persistency over three months is 8/10, 7/9, 6/8, 5/7, 4/6, 3/5
     * in March to August. Slope and standard error of the line through them: sum(dx dy) / sum(dx^2) = -0.6845238 / 17.5, and so on.
     */
    @Test
    void theTrendHasASignAndAnInterval() {
        CellReader cells =
                fallingPersistency(new int[] {10, 9, 8, 7, 6, 5, 4, 3}).readAsOf("2024-09-15");
        Figure trend = Ask.one(new PersistencyTrend(), "slope", cells, Ask.month("2024-08-01"));
        assertEquals(SLOPE, value(trend), 1e-9);
        assertEquals(ERROR, error(trend), 1e-9);
        assertInterval(
                SLOPE - 2.776445 * ERROR,
                SLOPE + 2.776445 * ERROR,
                1e-7,
                trend.intervals().get(0));
        assertEquals(6L, trend.n());
        assertEquals(
                "too-few-periods",
                Ask.one(new PersistencyTrend(), "slope", cells, Ask.month("2024-05-01"))
                        .undefined());
        assertEquals(
                "too-few-periods",
                Ask.one(new PersistencyTrend(), "slope", cells, Ask.period(Grain.YEAR, "2024-01-01", "2025-01-01"))
                        .undefined());
    }

    private static final double SLOPE = -0.039115646259;
    private static final double ERROR = 0.003997516553;

    /** In month i the first {@code buyers[i]} customers buy. */
    private static History fallingPersistency(int[] buyers) {
        History history = History.inUtc(20);
        for (int i = 0; i < buyers.length; i++) {
            for (int customer = 0; customer < buyers[i]; customer++) {
                String day = LocalDate.of(2024, 1, 10).plusMonths(i).toString();
                history.order("cus_" + customer, day, 1);
            }
        }
        return history;
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }
}
