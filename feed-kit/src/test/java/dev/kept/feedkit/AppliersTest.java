// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Batches beside each other, and what becomes of a round in which one fails. */
class AppliersTest {

    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    private static List<FeedPage> batch(int part) {
        return List.of(new FeedPage(new UUID(0, 1), part, 0, List.of()));
    }

    private static int part(List<FeedPage> batch) {
        return batch.get(0).part();
    }

    @Test
    void twoAreAppliedAtOnceAndNotThree() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Appliers appliers = new Appliers("test", 2, pages -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            both.countDown();
            boolean met = met(both);
            now.decrementAndGet();
            return met;
        });
        for (int part = 0; part < 6; part++) {
            appliers.apply(batch(part));
        }

        assertTrue(appliers.finish(), "each of the first two waits for the other");
        assertEquals(2, most.get());
    }

    @Test
    void afterAFailureNothingIsBegunUntilTheNextRound() {
        IllegalStateException failure = new IllegalStateException("no database");
        Appliers appliers = new Appliers("test", 1, pages -> {
            begun.add(part(pages));
            if (part(pages) == 1) {
                throw failure;
            }
            return true;
        });
        for (int part = 0; part < 4; part++) {
            appliers.apply(batch(part));
        }
        assertSame(failure, assertThrows(IllegalStateException.class, appliers::finish));
        assertEquals(Set.of(0, 1), begun);

        appliers.apply(batch(7));
        assertTrue(appliers.finish());
    }

    @Test
    void aRoundWithoutBatchesHasAppliedNothing() {
        Appliers appliers = new Appliers("test", 2, pages -> true);
        appliers.apply(List.of());
        assertFalse(appliers.finish());
        appliers.apply(batch(0));
        assertTrue(appliers.finish());
        assertFalse(appliers.finish(), "what the round before has applied is its own");
    }

    private static boolean met(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
