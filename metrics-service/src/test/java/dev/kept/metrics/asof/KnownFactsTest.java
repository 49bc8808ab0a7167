// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.asof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.asof.KnownFacts.Undated;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.SubscriptionFact.Span;
import dev.kept.metrics.fact.SubscriptionFact.Term;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.store.World;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            KnownFacts known = new KnownFacts(middle, world.policy.zone(), Undated.LEFT_OUT);
            CustomerTimeline all = CustomerTimeline.EMPTY.merge(facts);
            // Every version of what happened later goes: an older one may have been dated earlier.
            Set<String> later = Stream.of(all.orders(), all.refunds())
                    .flatMap(kept -> kept.values().stream())
                    .filter(fact -> !fact.occurredAt()
                            .isBefore(middle.plusDays(1)
                                    .atStartOfDay(world.policy.zone())
                                    .toInstant()))
                    .map(Fact::entity)
                    .filter(entity -> random.nextBoolean())
                    .collect(Collectors.toSet());
            List<Fact> earlier = new ArrayList<>(facts);
            earlier.removeIf(fact -> later.contains(fact.entity()));
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
                List.copyOf(new KnownFacts(DAY, SHANGHAI, Undated.LEFT_OUT)
                        .of(all)
                        .orders()
                        .keySet()));
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

        SubscriptionFact known = new KnownFacts(DAY, ZoneOffset.UTC, Undated.LEFT_OUT)
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

        CustomerAsOf customer = CustomerAsOf.cut("cus_1", all, DAY, ZoneOffset.UTC);

        assertEquals(1, customer.purchases().size());
        assertEquals(
                new Purchase((int) LocalDate.parse("2024-06-10").toEpochDay(), 150_000, 20_000, 0),
                customer.purchases().get(LocalDate.parse("2024-06-10")));
        assertEquals(2, customer.orders().size());
        assertEquals(0, customer.purchasesAfter(LocalDate.parse("2024-12-31")).size());
    }

    /**
     * Whatever is added to a record may be told later than the rest of it: then {@link KnownFacts} must leave it out. Write
     * it here once that has been looked at.
     */
    @Test
    void everyPartOfEveryRecordHasBeenLookedAt() {
        Map<String, String> looked = new TreeMap<>();
        looked.put("AttributionFact", "channel campaign");
        looked.put("BehaviourFact", "day total");
        looked.put("ChurnFact", "churnedOn reasons");
        looked.put("ComplaintFact", "about response resolution reopened compensation satisfaction currency");
        looked.put("CostFact", "type amount from to channel campaign currency");
        looked.put("CouponFact", "redeemedAt");
        looked.put("FeedbackFact", "source sentiment rating themes");
        looked.put("InspectionFact", "about score passed");
        looked.put("InteractionFact", "channel inbound agent resolvedAtOnce");
        looked.put("InvitationFact", "survey channel wave response steps");
        looked.put("ReferralFact", "convertedAt");
        looked.put("StagesFact", "entries");
        looked.put("SubscriptionFact", "plan spans terms currency");
        looked.put("TouchFact", "campaign channel");
        looked.put("WinBackFact", "kind outcome cost currency");

        Map<String, String> found = new TreeMap<>();
        for (Class<?> kind : RecordFact.class.getPermittedSubclasses()) {
            found.put(
                    kind.getSimpleName(),
                    Arrays.stream(kind.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> !List.of("entity", "version", "occurredAt", "deleted")
                                    .contains(name))
                            .collect(Collectors.joining(" ")));
        }
        assertEquals(looked, found);
    }

    @Test
    void whatIsToldWithoutADayIsKnownOnTheLastClosedDayOnly() {
        Instant opened = Instant.parse("2024-06-10T12:00:00Z");
        ComplaintFact complaint = new ComplaintFact(
                "cmp_1",
                3,
                opened,
                Map.of(),
                new ComplaintFact.Step(opened.plusSeconds(60), true, true),
                new ComplaintFact.Step(null, true, true),
                2,
                500,
                null,
                false);
        WinBackFact offer = new WinBackFact("wbo_1", 2, opened, "DISCOUNT", "WON_BACK", 100, false);
        CouponFact coupon = new CouponFact("cpn_1", 2, opened, Instant.parse("2024-07-01T00:00:00Z"), false);
        CustomerTimeline all = CustomerTimeline.EMPTY.merge(List.of(complaint, offer, coupon));

        CustomerTimeline cut =
                CustomerAsOf.cut("cus_1", all, DAY, ZoneOffset.UTC).known();
        ComplaintFact then = cut.records(ComplaintFact.class).get(0);
        assertTrue(then.response().breached(), "a late answer is known to be late once it is there");
        assertFalse(then.resolution().breached());
        assertEquals(0, then.reopened());
        assertEquals("OPEN", cut.records(WinBackFact.class).get(0).outcome());
        assertNull(cut.records(CouponFact.class).get(0).redeemedAt());

        CustomerTimeline last =
                CustomerAsOf.on("cus_1", all, DAY, DAY, ZoneOffset.UTC).known();
        assertEquals(complaint, last.records(ComplaintFact.class).get(0));
        assertEquals(offer, last.records(WinBackFact.class).get(0));
        assertNull(last.records(CouponFact.class).get(0).redeemedAt());
        assertEquals(
                cut,
                CustomerAsOf.on("cus_1", all, DAY, DAY.plusDays(1), ZoneOffset.UTC)
                        .known());
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
