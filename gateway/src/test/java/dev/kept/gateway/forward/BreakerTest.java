// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong now = new AtomicLong();
    private final Breaker breaker = new Breaker(new Defaults(), now::get);

    @Test
    void opensWhenHalfOfTwentyFailed() {
        for (int i = 0; i < 19; i++) {
            run(i % 2 == 0);
        }
        assertEquals(Breaker.State.CLOSED, breaker.state());

        run(false);

        assertEquals(Breaker.State.OPEN, breaker.state());
        assertFalse(breaker.admit());
    }

    @Test
    void forgetsOldFailures() {
        for (int i = 0; i < 19; i++) {
            run(false);
        }
        pass(Duration.ofSeconds(10));

        run(false);

        assertEquals(Breaker.State.CLOSED, breaker.state());
    }

    @Test
    void letsThreeTryAndClosesWhenTheySucceed() {
        open();
        pass(Duration.ofSeconds(5));

        for (int i = 0; i < 3; i++) {
            assertTrue(breaker.admit());
        }
        assertFalse(breaker.admit());
        breaker.succeeded();
        breaker.succeeded();
        breaker.succeeded();

        assertEquals(Breaker.State.CLOSED, breaker.state());
    }

    @Test
    void opensAgainWhenATrialFails() {
        open();
        pass(Duration.ofSeconds(5));

        run(false);

        assertEquals(Breaker.State.OPEN, breaker.state());
    }

    @Test
    void givesATrialBackWhenItsClientLeft() {
        open();
        pass(Duration.ofSeconds(5));
        for (int i = 0; i < 10; i++) {
            assertTrue(breaker.admit());
            breaker.abandoned();
        }
    }

    @Test
    void doesNotLetRetriesDoubleTheLoad() {
        int retries = 0;
        for (int i = 0; i < 100; i++) {
            run(true);
            retries += breaker.mayRetry() ? 1 : 0;
        }
        assertTrue(retries <= 13, "retries: " + retries);
    }

    private void open() {
        for (int i = 0; i < 20; i++) {
            run(false);
        }
    }

    private void run(boolean well) {
        assertTrue(breaker.admit());
        if (well) {
            breaker.succeeded();
        } else {
            breaker.failed();
        }
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private static final class Defaults implements ForwardConfig.BreakerConfig {
        @Override
        public int requests() {
            return 20;
        }

        @Override
        public int failures() {
            return 50;
        }

        @Override
        public Duration window() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration open() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int trials() {
            return 3;
        }
    }
}
