// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.definition.FixedCells;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.ComplaintFact.Step;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComplaintMetricsTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    /** Seven among 12 500 customers, of which the textbook says .56 per 1000. */
    @Test
    void ratesHaveTheExactIntervalOfACount() {
        CellReader cells = FixedCells.ZERO
                .with(TallyKind.COMPLAINTS, new Tally(Map.of("opened", new Tally.Totals(7, 0)), Map.of()))
                .with(new PopulationCounts(12_000, 13_000, 12_000, 1_000, 0, 0, 0, 0L))
                .with(new FlowTotals(12_500, 0, 0, 0, 0, 0, 0));
        Figure orders = march(new ComplaintRate(), "per-1000-orders", cells);
        assertEquals(0.56, value(orders), 1e-12);
        assertInterval(0.225149, 1.153814, 5e-7, orders.intervals().get(0));
        Figure customers = march(new ComplaintRate(), "per-100-customers", cells);
        assertEquals(0.056, value(customers), 1e-12);
        assertInterval(0.0225149, 0.1153814, 5e-8, customers.intervals().get(0));
        assertEquals(
                "0/0",
                march(new ComplaintRate(), "per-1000-orders", FixedCells.ZERO).undefined());
    }

    @Test
    void complainantsAreAShareOfTheCustomersOfThePeriod() {
        CellReader cells = History.inUtc(20)
                .order("cus_a", "2024-02-20", 1)
                .order("cus_b", "2024-03-02", 1)
                .add("cus_a", open("c1"))
                .add("cus_a", open("c2"))
                .add("cus_stranger", open("c3"))
                .readAsOf("2024-04-10");
        Figure share = march(new ComplainantRate(), "customers", cells);
        assertEquals(2.0 / 3, value(share), 1e-12);
        assertEquals(1, part(share, "start"), 0);
        assertEquals(1, part(share, "arrived"), 0);
        assertEquals(1, part(share, "outside"), 0);
    }

    /** Ten, twenty and thirty minutes; one that has waited since: half are done after twenty, and nine of ten never. */
    @Test
    void whoStillWaitsIsNotLeftOut() {
        CellReader cells = History.inUtc(20)
                .add("cus_a", done("c1", 10L))
                .add("cus_a", done("c2", 20L))
                .add("cus_a", done("c3", 30L))
                .add("cus_a", open("c4"))
                .readAsOf("2024-03-31");
        assertEquals(20, value(march(new ResolutionTime(), "median", cells)), 0);
        assertEquals("not-reached", march(new ResolutionTime(), "p90", cells).undefined());
        Figure mean = march(new ResolutionTime(), "mean-of-done", cells);
        assertEquals(20, value(mean), 0);
        assertEquals(1, part(mean, "open"), 0);
        assertEquals("censored", mean.withoutInterval());
        assertEquals("open-ended", march(new ResolutionTime(), "median", cells).withoutInterval());
        assertEquals(20, value(march(new FirstResponseTime(), "median", cells)), 0);
        assertEquals(
                "nobody",
                march(new FirstResponseTime(), "median", FixedCells.ZERO).undefined());
    }

    /** The placebo group of Freireich's trial: median 8, 4 to 11 (SAS: PROC LIFETEST). The mean has Student's interval. */
    @Test
    void whereNobodyWaitsAnyMoreTheIntervalIsThatOfTheCurve() {
        History history = History.inUtc(20);
        int[] weeks = {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23};
        for (int i = 0; i < weeks.length; i++) {
            history.add("cus_a", done("c" + i, (long) weeks[i]));
        }
        CellReader cells = history.readAsOf("2024-03-31");

        Figure median = march(new ResolutionTime(), "median", cells);
        assertEquals(8, value(median), 0);
        assertInterval(4, 11, 0, median.intervals().get(0));
        assertEquals("brookmeyer-crowley", median.intervals().get(0).method());
        Figure mean = march(new ResolutionTime(), "mean-of-done", cells);
        double error = 6.467869 / Math.sqrt(21);
        assertEquals(8.66667, value(mean), 5e-6);
        assertInterval(
                8.66667 - 2.085963 * error,
                8.66667 + 2.085963 * error,
                1e-4,
                mean.intervals().get(0));
    }

    @Test
    void aPromiseIsBrokenAsSoonAsItsTimeIsUp() {
        Step kept = new Step(NOON.plusSeconds(60), true, false);
        Step broken = new Step(null, true, true);
        Step pending = new Step(null, true, false);
        CellReader cells = History.inUtc(20)
                .add("cus_a", complaint("c1", kept))
                .add("cus_a", complaint("c2", broken))
                .add("cus_b", complaint("c3", pending))
                .readAsOf("2024-03-31");
        assertEquals(0.5, value(march(new ServiceLevel(), "resolution", cells)), 0);
        assertEquals(0.5, value(march(new ServiceLevel(), "first-response", cells)), 0);
        assertEquals(1.0 / 3, value(march(new ComplaintResolution(), "resolved", cells)), 1e-12);
        assertEquals(0, value(march(new ComplaintResolution(), "reopened", cells)), 0);
        assertEquals(3, value(march(new ComplaintCount(), "opened", cells)), 0);
        assertTrue(value(march(new ComplaintCount(), "reopened", cells)) == 0);
    }

    @Test
    void contactsThatSayNothingAreLeftOut() {
        CellReader cells = History.inUtc(20)
                .add("cus_a", new InteractionFact("i1", 1, NOON, "PHONE", true, null, true, false))
                .add("cus_a", new InteractionFact("i2", 1, NOON, "PHONE", true, null, false, false))
                .add("cus_a", new InteractionFact("i3", 1, NOON, "EMAIL", false, "agt_1", null, false))
                .readAsOf("2024-03-31");
        Figure share = march(new FirstContactResolution(), "contacts", cells);
        assertEquals(0.5, value(share), 0);
        assertEquals(1, part(share, "outbound"), 0);
    }

    private static ComplaintFact open(String id) {
        return complaint(id, new Step(null, false, false));
    }

    private static ComplaintFact done(String id, long minutes) {
        return complaint(id, new Step(NOON.plusSeconds(60 * minutes), false, false));
    }

    private static ComplaintFact complaint(String id, Step step) {
        return new ComplaintFact(id, 1, NOON, Map.of("team", "tem_1"), step, step, 0, 0, null, false);
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, Ask.month("2024-03-01"));
    }
}
