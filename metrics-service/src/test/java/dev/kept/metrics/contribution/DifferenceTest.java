// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which day on contributions can differ, by what was told. */
class DifferenceTest {

    private static final int HORIZON = day("2024-06-30");
    private static final CustomerTimeline KNOWN = CustomerTimeline.EMPTY.merge(List.of(
            profile(1, "2023-01-01", "east"),
            order("o1", 1, "2023-02-03"),
            order("o2", 1, "2024-02-03"),
            stays(1, new Stay("vip", LocalDate.of(2023, 5, 1), null))));

    @Test
    void anOrderBeginsOnItsDay() {
        Difference difference = after(order("o3", 1, "2024-03-04"));
        assertEquals(day("2024-03-04"), difference.from());
        assertFalse(difference.beyondOrders());
    }

    @Test
    void anOrderThatMovesBeginsOnTheEarlierOfBothDays() {
        assertEquals(day("2023-01-09"), after(order("o2", 2, "2023-01-09")).from());
        assertEquals(day("2024-02-03"), after(order("o2", 2, "2024-05-06")).from());
    }

    @Test
    void aRefundReachesBackToItsOrder() {
        assertEquals(
                day("2023-02-03"),
                after(new RefundFact("r", 1, noon("2024-03-04"), "o1", 100, false))
                        .from());
        assertEquals(
                day("2024-03-04"),
                after(new RefundFact("r", 1, noon("2024-03-04"), null, 100, false))
                        .from());
    }

    @Test
    void anotherRegionBeginsTheDayBeforeItsFirst() {
        // At the start of its first day the customer is already there.
        assertEquals(day("2024-03-03"), after(profile(2, "2024-03-04", "west")).from());
        assertEquals(Difference.NEVER, after(profile(2, "2024-03-04", "east")).from());
        assertEquals(Difference.EVER, after(profile(2, "2022-03-04", "west")).from());
    }

    @Test
    void aStayThatEndsBeginsWithItsEnd() {
        Stay ended = new Stay("vip", LocalDate.of(2023, 5, 1), LocalDate.of(2024, 3, 4));
        assertEquals(day("2024-03-04"), after(stays(2, ended)).from());
    }

    @Test
    void aContactIsBeyondOrders() {
        Difference difference =
                after(new InteractionFact("i", 1, noon("2024-03-04"), "PHONE", true, null, null, false));
        assertEquals(day("2024-03-04"), difference.from());
        assertTrue(difference.beyondOrders());
    }

    @Test
    void theReasonOfALossCanBeOneOfAnyDay() {
        ChurnFact churn = new ChurnFact("h", 1, noon("2024-03-04"), LocalDate.of(2024, 3, 4), List.of("price"), false);
        assertEquals(Difference.EVER, after(churn).from());
    }

    @Test
    void aDayThatIsClosedBeginsBehindTheOneBefore() {
        Difference difference = new Difference(history(KNOWN, HORIZON + 1), history(KNOWN, HORIZON));
        assertEquals(HORIZON + 1, difference.from());
        assertTrue(difference.beyondOrders());
    }

    @Test
    void theSameFactsAreNoDifference() {
        Difference difference = after();
        assertEquals(Difference.NEVER, difference.from());
        assertFalse(difference.beyondOrders());
    }

    private static Difference after(Fact... facts) {
        return new Difference(history(KNOWN.merge(List.of(facts)), HORIZON), history(KNOWN, HORIZON));
    }

    private static History history(CustomerTimeline timeline, int horizon) {
        return new History(timeline, Policy.DEFAULT, horizon);
    }

    private static Fact order(String id, long version, String day) {
        return new OrderFact(id, version, noon(day), 100, 0, false);
    }

    private static Fact profile(long version, String day, String region) {
        return new ProfileFact("c", version, noon(day), Map.of("region", region));
    }

    private static Fact stays(long version, Stay... stays) {
        return new SegmentsFact("c/segments", version, noon("2024-01-01"), List.of(stays));
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static int day(String day) {
        return Days.number(LocalDate.parse(day));
    }
}
