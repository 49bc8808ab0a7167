// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which touch gets the credit. */
class AttributionTest {
    private static final Instant BOUGHT = Instant.parse("2024-03-31T00:00:00Z");
    private static final List<TouchPoint> TOUCHES = List.of(
            touch("b", "email", 3), touch("a", "search", 20), touch("late", "shop", -1), touch("old", "tv", 31));

    @Test
    void countsOnlyTouchesInTheWindowOldestFirst() {
        assertEquals(List.of("a", "b"), considered(policy(AttributionRule.LAST_TOUCH)));
    }

    @Test
    void givesTheCreditByTheRule() {
        assertEquals(
                new Attribution("search", "cpg_1", Because.FIRST_TOUCH, "a"), of(AttributionRule.FIRST_TOUCH, "shop"));
        assertEquals(
                new Attribution("email", "cpg_1", Because.LAST_TOUCH, "b"), of(AttributionRule.LAST_TOUCH, "shop"));
        assertEquals(new Attribution("shop", null, Because.DECLARED, null), of(AttributionRule.DECLARED, "shop"));
        assertEquals(new Attribution("unknown", null, Because.UNKNOWN, null), of(AttributionRule.DECLARED, null));
    }

    private static Attribution of(AttributionRule rule, @Nullable String declared) {
        AttributionPolicy policy = policy(rule);
        return Attribution.of(policy, Attribution.considered(policy, TOUCHES, BOUGHT), declared);
    }

    private static List<String> considered(AttributionPolicy policy) {
        return Attribution.considered(policy, TOUCHES, BOUGHT).stream()
                .map(TouchPoint::id)
                .toList();
    }

    private static AttributionPolicy policy(AttributionRule rule) {
        return new AttributionPolicy(rule, 30);
    }

    private static TouchPoint touch(String id, String channel, int daysBefore) {
        return new TouchPoint(id, "cpg_1", channel, BOUGHT.minus(Duration.ofDays(daysBefore)));
    }
}
