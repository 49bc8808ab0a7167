// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementMetricsTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    /** Two engaged customers on 2 and 1 days of March's 31: DAU/MAU = (3/31)/2. */
    @Test
    void engagedIsWhoBoughtSoughtContactOrWasSeen() {
        CellReader cells = History.inUtc(20)
                .order("a", "2024-03-02", 1)
                .add("a", seen("a", "2024-03-09", 2))
                .add("a", seen("a", "2024-03-10", 0))
                .add("b", contact("i1", true))
                .add("c", contact("i2", false))
                .readAsOf("2024-04-15");
        assertEquals(2, value(march(new EngagedCustomers(), "customers", cells)), 0);
        assertEquals(1, part(march(new EngagedCustomers(), "customers", cells), "days2to3"), 0);
        assertEquals(3.0 / 62, value(march(new EngagedCustomers(), "stickiness", cells)), 1e-12);
        assertEquals(1.5, value(march(new EngagedCustomers(), "days-per-customer", cells)), 0);
    }

    @Test
    void aSegmentIsItsStartWithEntriesAndExits() {
        CellReader cells = History.inUtc(20)
                .add("a", stays("a", "2024-01-01", null))
                .add("b", stays("b", "2024-01-01", "2024-03-05"))
                .add("c", stays("c", "2024-03-10", null))
                .add("d", stays("d", "2024-03-10", "2024-03-12"))
                .readAsOf("2024-04-15");
        Figure end = at(new SegmentCustomers(), "at-end", cells, "vip");
        assertEquals(2, value(end), 0);
        assertEquals(2, part(end, "start"), 0);
        assertEquals(2, part(end, "entered"), 0);
        assertEquals(2, part(end, "left"), 0);
        assertEquals(2, value(at(new SegmentCustomers(), "left", cells, "vip")), 0);
    }

    /** Four were new at the start: one is active, one went through active and was lost, two stayed. */
    @Test
    void theRowsOfTheMatrixAddUpToOne() {
        CellReader cells = stages();
        double active = value(at(new StageMatrix(), "probability", cells, "NEW>ACTIVE"));
        double churned = value(at(new StageMatrix(), "probability", cells, "NEW>CHURNED"));
        double stayed = value(at(new StageMatrix(), "probability", cells, "NEW>NEW"));
        assertEquals(0.25, active, 0);
        assertEquals(0.25, churned, 0);
        assertEquals(0.5, stayed, 0);
        assertEquals(
                "no-stage",
                at(new StageMatrix(), "probability", cells, "none>NEW").undefined());
        assertEquals(1, value(at(new StageMatrix(), "customers", cells, "none>NEW")), 0);
        assertEquals(2, value(at(new StageMatrix(), "customers", cells, "NEW>NEW")), 0);
    }

    /** Of five who became new in February or March one left after 30 days, one after 40; the others are still there. */
    @Test
    void timeInAStageCountsThoseWhoAreStillInIt() {
        Period quarter = Ask.period(Grain.QUARTER, "2024-01-01", "2024-04-01");
        Figure median = Ask.groups(new TimeInStage(), "median", stages(), List.of(quarter), Slice.TOTAL)
                .getOrDefault(new Group(List.of("NEW")), Map.of())
                .get(quarter);
        assertNotNull(median);
        assertEquals("not-reached", median.undefined());
        assertEquals(2, part(median, "ended"), 0);
        assertEquals(3, part(median, "open"), 0);
        Figure mean = Ask.groups(new TimeInStage(), "mean-of-ended", stages(), List.of(quarter), Slice.TOTAL)
                .getOrDefault(new Group(List.of("NEW")), Map.of())
                .get(quarter);
        assertNotNull(mean);
        assertEquals(35, value(mean), 0);
        Figure active = Ask.groups(new TimeInStage(), "median", stages(), List.of(quarter), Slice.TOTAL)
                .getOrDefault(new Group(List.of("ACTIVE")), Map.of())
                .get(quarter);
        assertNotNull(active);
        assertEquals(10, value(active), 0);
    }

    private static CellReader stages() {
        return History.inUtc(20)
                .add("a", stages("a", entry("2024-02-10", "NEW"), entry("2024-03-11", "ACTIVE")))
                .add(
                        "b",
                        stages(
                                "b",
                                entry("2024-02-10", "NEW"),
                                entry("2024-03-21", "ACTIVE"),
                                entry("2024-03-31", "CHURNED")))
                .add("c", stages("c", entry("2024-02-10", "NEW")))
                .add("d", stages("d", entry("2024-02-10", "NEW")))
                .add("e", stages("e", entry("2024-03-10", "NEW")))
                .readAsOf("2024-04-15");
    }

    private static Figure at(MetricDefinition metric, String variant, CellReader cells, String group) {
        Map<Group, Map<Period, Figure>> groups = Ask.groups(metric, variant, cells, List.of(MARCH), Slice.TOTAL);
        Figure figure = groups.getOrDefault(new Group(List.of(group)), Map.of()).get(MARCH);
        assertNotNull(figure, groups::toString);
        return figure;
    }

    private static Figure march(MetricDefinition metric, String variant, CellReader cells) {
        return Ask.one(metric, variant, cells, MARCH);
    }

    private static BehaviourFact seen(String customer, String day, long total) {
        LocalDate on = LocalDate.parse(day);
        return new BehaviourFact(customer + "/" + day, 1, Instant.EPOCH, on, total);
    }

    private static InteractionFact contact(String id, boolean inbound) {
        Instant at = Instant.parse("2024-03-05T12:00:00Z");
        return new InteractionFact(id, 1, at, "PHONE", inbound, null, null, false);
    }

    private static SegmentsFact stays(String customer, String from, @Nullable String to) {
        Stay stay = new Stay("vip", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return new SegmentsFact(customer + "/segments", 1, Instant.EPOCH, List.of(stay));
    }

    private static StagesFact.Entry entry(String on, String stage) {
        return new StagesFact.Entry(LocalDate.parse(on), stage);
    }

    private static StagesFact stages(String customer, StagesFact.Entry... entries) {
        return new StagesFact(customer + "/stage", 1, Instant.EPOCH, List.of(entries));
    }
}
