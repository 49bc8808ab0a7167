// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final AtomicInteger steps = new AtomicInteger();

    private static Loop loop(Loop.Step step) {
        return new Loop("test-loop", Duration.ofMillis(1), Duration.ofMillis(4), step);
    }

    @Test
    void goesOnAfterFailures() {
        Loop loop = loop(() -> {
            if (steps.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("every other time");
            }
            return true;
        });
        loop.start();
        Eventually.within(Duration.ofSeconds(10), () -> assertTrue(steps.get() > 10));
        loop.stop();
    }

    @Test
    void restsWhileThereIsNothingToDo() throws InterruptedException {
        Loop loop = loop(() -> {
            steps.incrementAndGet();
            return false;
        });
        loop.start();
        Thread.sleep(300);
        loop.stop();
        assertTrue(steps.get() < 100, "about 75 steps of 4 ms, not " + steps);
    }

    @Test
    void finishesItsStepAndThenEnds() throws InterruptedException {
        AtomicInteger finished = new AtomicInteger();
        Loop loop = loop(() -> {
            steps.incrementAndGet();
            LockSupport.parkNanos(200_000_000);
            finished.incrementAndGet();
            return true;
        });
        loop.start();
        Eventually.within(Duration.ofSeconds(10), () -> assertEquals(1, steps.get()));
        loop.stop();
        assertEquals(steps.get(), finished.get());
        int atEnd = steps.get();
        Thread.sleep(50);
        assertEquals(atEnd, steps.get());
    }
}
