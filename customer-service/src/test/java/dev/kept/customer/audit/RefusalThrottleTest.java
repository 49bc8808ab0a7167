// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RefusalThrottleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void letsOneThroughInAWhileAndCountsTheOthers() {
        RefusalThrottle throttle = new RefusalThrottle(10);

        assertEquals(OptionalLong.of(0), throttle.admit("a", NOW));
        assertEquals(OptionalLong.empty(), throttle.admit("a", NOW.plusSeconds(1)));
        assertEquals(OptionalLong.empty(), throttle.admit("a", NOW.plusSeconds(599)));
        assertEquals(OptionalLong.of(0), throttle.admit("b", NOW.plusSeconds(1)));
        assertEquals(OptionalLong.of(2), throttle.admit("a", NOW.plusSeconds(600)));
        assertEquals(OptionalLong.empty(), throttle.admit("a", NOW.plusSeconds(601)));
    }

    @Test
    void remembersNoMoreThanItMayAndForgetsTheOldFirst() {
        RefusalThrottle throttle = new RefusalThrottle(2);
        throttle.admit("a", NOW);
        throttle.admit("b", NOW.plusSeconds(300));

        assertEquals(OptionalLong.empty(), throttle.admit("c", NOW.plusSeconds(301)));
        assertEquals(OptionalLong.of(0), throttle.admit("c", NOW.plusSeconds(600)));
    }

    @Test
    void anOperationIsNamedByItsClassAndMethod() {
        assertEquals("OrderResource#create", RefusedAccess.operation("dev.kept.customer.order.OrderResource#create"));
        assertEquals(
                "OrderResource#create", RefusedAccess.operation("dev.kept.customer.order.OrderResource#create(a.b.C)"));
        assertEquals("unknown", RefusedAccess.operation(null));
    }
}
