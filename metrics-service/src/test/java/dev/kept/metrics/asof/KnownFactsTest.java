// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.fact.SubscriptionFact.Term;
import dev.kept.metrics.store.World;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KnownFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2024-06-30");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Whatever is added to random customers after the day, what was known on the day stays the same. */
    @Test
    void nothingThatHappenedLaterChangesWhatWasKnown() {
        World world = new World(11);
        Random random = new Random(3);
        LocalDate middle = middle(world);
        int different = 0;
        for (List<Fact> facts : world.facts.values()) {
            KnownFacts known = new KnownFacts(middle, world.policy.zone());
            CustomerTimeline all = CustomerTimeline.EMPTY.merge(facts);
            List<Fact> earlier = new ArrayList<>(facts);
            earlier.removeIf(fact -> !fact.occurredAt()
                            .isBefore(middle.plusDays(1)
                                    .atStartOfDay(world.policy.zone())
                                    .toInstant())
                    && (fact instanceof OrderFact || fact instanceof RefundFact)
                    && random.nextBoolean());
            CustomerTimeline fewer = CustomerTimeline.EMPTY.merge(earlier);
            different += fewer.equals(all) ? 0 : 1;
            assertEquals(known.of(all), known.of(fewer));
            assertEquals(known.of(all), known.of(known.of(all)), "cutting twice is cutting once");
        }
        assertNotEquals(0, different);
    }

    @Test
    void theDayEndsInTheZoneOfTheTenant() {
        CustomerTimeline all = CustomerTimeline.EMPTY.merge(List.of(
                order("in", Instant.parse("2024-06-30T15:59:59Z"), 10),
                order("out", Instant.parse("2024-06-30T16:00:00Z"), 10)));

        assertEquals(
                List.of("in"),
                List.copyOf(new KnownFacts(DAY, SHANGHAI).of(all).orders().keySet()));
    }

    @Test
    void ofASubscriptionNeitherItsEndNorTheOutcomeOfARenewalIsKnown() {
        SubscriptionFact told = new SubscriptionFact(
                "sub_1",
                4,
                Instant.parse("2024-08-01T00:00:00Z"),
                "basic",
                List.of(
                        new Span(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-03-01"), 100),
                        new Span(LocalDate.parse("2024-05-01"), LocalDate.parse("2024-08-01"), 100),
                        new Span(LocalDate.parse("2024-09-01"), null, 100)),
                List.of(
                        new Term(LocalDate.parse("2024-06-01"), "RENEWED", 100),
                        new Term(LocalDate.parse("2024-07-01"), "CANCELLED", 100)),
                false);

        SubscriptionFact known = new KnownFacts(DAY, ZoneOffset.UTC)
                .of(CustomerTimeline.EMPTY.merge(List.of(told)))
                .records(SubscriptionFact.class)
                .get(0);

        assertEquals(
                List.of(
                        new Span(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-03-01"), 100),
                        new Span(LocalDate.parse("2024-05-01"), null, 100)),
                known.spans());
        assertEquals(List.of(new Term(LocalDate.parse("2024-06-01"), "OPEN", 100)), known.terms());
    }

    @Test
    void ordersOfADayAreOnePurchaseAndWhatWasGivenBackIsNone() {
        Instant noon = Instant.parse("2024-06-10T12:00:00Z");
        CustomerTimeline all = CustomerTimeline.EMPTY.merge(List.of(
                order("one", noon, 100_000),
                order("two", noon.plusSeconds(60), 50_000),
                order("back", noon.plusSeconds(86_400), 70_000),
                new RefundFact("ref_1", 1, noon, "two", 20_000, false),
                new RefundFact("ref_2", 1, noon, "back", 70_000, false)));

        CustomerAsOf customer = new CustomerAsOf("cus_1", all, DAY, ZoneOffset.UTC);

        assertEquals(1, customer.purchases().size());
        assertEquals(new Purchase(130_000, 0), customer.purchases().get(LocalDate.parse("2024-06-10")));
        assertEquals(0, customer.purchasesAfter(LocalDate.parse("2024-12-31")).size());
    }

    private static OrderFact order(String id, Instant at, long amount) {
        return new OrderFact(id, 1, at, amount, 0, false);
    }

    private static LocalDate middle(World world) {
        List<Instant> times = world.facts.values().stream()
                .flatMap(List::stream)
                .filter(OrderFact.class::isInstance)
                .map(Fact::occurredAt)
                .sorted()
                .toList();
        return times.get(times.size() / 2).atZone(world.policy.zone()).toLocalDate();
    }
}
