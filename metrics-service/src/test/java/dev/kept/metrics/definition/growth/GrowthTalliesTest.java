// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

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
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.oracle.History;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrowthTalliesTest {

    private static final Instant NOON = Instant.parse("2024-03-10T12:00:00Z");

    private static final CellReader CELLS = History.inUtc(20)
            .order("a", "2024-03-02", 1)
            .order("b", "2024-03-20", 1)
            .order("old", "2023-03-20", 1)
            .add("b", new AttributionFact("atr_b", 1, NOON, "email", "cpg_1", false))
            .add("a", new ReferralFact("r1", 1, NOON.minusSeconds(9_000_000), NOON, false))
            .add("a", new ReferralFact("r2", 1, NOON, null, false))
            .add("a", subscription("a", 10, null))
            .add("b", subscription("b", 0, null))
            .add("c", subscription("c", 10, "2024-03-15"))
            .readAsOf("2024-04-15");

    @Test
    void acquiredCustomersByChannelAddUpToAllWithThoseWhomNothingIsKnownToHaveBrought() {
        Map<Group, Map<Period, Figure>> groups = Ask.groups(
                new AcquiredCustomers(),
                "first-purchase",
                CELLS,
                List.of(Ask.month("2024-03-01")),
                new Slice(List.of("channel"), Map.of()));
        assertEquals(1, count(groups, "email"), 0);
        assertEquals(1, count(groups, "unknown"), 0);
        assertEquals(2, value(march(new AcquiredCustomers(), "first-purchase")), 0);
    }

    @Test
    void aReferralCountsWhenMadeAndWhenItBroughtSomebody() {
        assertEquals(1, value(march(new Referrals(), "made")), 0);
        assertEquals(1, value(march(new Referrals(), "converted")), 0);
        assertEquals(0.5, value(march(new Referrals(), "share-of-new")), 0);
    }

    /** Entered on the first; bought after 10 and 40 days, or not yet; one had bought before and was no prospect. */
    @Test
    void prospectsConvertByTheirEntryAndTheYoungAreNotTakenForLost() {
        CellReader cells = History.inUtc(20)
                .order("a", "2024-03-11", 1)
                .order("b", "2024-04-10", 1)
                .order("d", "2024-01-10", 1)
                .add("a", prospect("a"))
                .add("b", prospect("b"))
                .add("c", prospect("c"))
                .add("d", prospect("d"))
                .readAsOf("2024-04-15");
        Period march = Ask.month("2024-03-01");
        assertEquals(2.0 / 3, value(Ask.one(new ConversionRate(), "by-entry", cells, march)), 1e-12);
        Figure within = Ask.one(new ConversionRate(), "within-30-days", cells, march);
        assertEquals(1.0 / 3, value(within), 1e-12);
        // Everybody was seen for so long: a plain share.
        assertEquals("wilson", within.intervals().get(0).method());
        assertEquals(
                "not-observed-so-long",
                Ask.one(new ConversionRate(), "within-90-days", cells, march).undefined());
        assertEquals(
                "0/0",
                Ask.one(new ConversionRate(), "by-entry", cells, Ask.month("2024-02-01"))
                        .undefined());
    }

    private static StagesFact prospect(String customer) {
        return new StagesFact(
                customer + "/stage", 1, NOON, List.of(new StagesFact.Entry(LocalDate.parse("2024-03-01"), "PROSPECT")));
    }

    @Test
    void aSubscriberNeedNotPay() {
        Figure subscribers = march(new Subscribers(), "at-end");
        assertEquals(2, value(subscribers), 0);
        assertEquals(3, part(subscribers, "start"), 0);
        assertEquals(1, value(march(new Subscribers(), "paying-at-end")), 0);
    }

    private static double count(Map<Group, Map<Period, Figure>> groups, String channel) {
        return groups.getOrDefault(new Group(List.of(channel)), Map.of()).values().stream()
                .mapToDouble(Ask::value)
                .sum();
    }

    private static SubscriptionFact subscription(String id, long mrr, @Nullable String to) {
        Span span = new Span(LocalDate.parse("2024-01-01"), to == null ? null : LocalDate.parse(to), mrr);
        return new SubscriptionFact("sub_" + id, 1, NOON, "pro", List.of(span), List.of(), false);
    }

    private static Figure march(MetricDefinition metric, String variant) {
        return Ask.one(metric, variant, CELLS, Ask.month("2024-03-01"));
    }
}
