// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Batches beside each other, and what becomes of a round in which one fails. */
class AppliersTest {

    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    private static List<FeedPage> batch(int part) {
        return batch(part, 1);
    }

    private static List<FeedPage> batch(int part, long seq) {
        FeedEvent event = new FeedEvent(
                "e" + seq,
                "test",
                Ledger.NOTED,
                Instant.EPOCH,
                Instant.EPOCH,
                Rig.TENANT,
                "a",
                "a",
                seq,
                part,
                seq,
                JsonNodeFactory.instance.objectNode());
        return List.of(new FeedPage(new UUID(0, 1), part, seq, List.of(event)));
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

    @Test
    void batchesOfTheSamePartFollowEachOther() {
        AtomicInteger now = new AtomicInteger();
        List<Long> order = new CopyOnWriteArrayList<>();
        Appliers appliers = new Appliers("test", 2, pages -> {
            assertEquals(1, now.incrementAndGet());
            order.add(pages.get(0).last());
            now.decrementAndGet();
            return true;
        });
        for (long seq = 1; seq <= 50; seq++) {
            appliers.apply(batch(3, seq));
        }

        assertTrue(appliers.finish());
        assertEquals(LongStream.rangeClosed(1, 50).boxed().toList(), order);
    }

    @Test
    void whatHasBegunIsKnownUntilItsEndIsNoted() {
        CountDownLatch go = new CountDownLatch(1);
        Appliers appliers = new Appliers("test", 2, pages -> met(go));
        appliers.apply(batch(3, 7));

        assertFalse(appliers.collect(), "nothing has ended");
        assertEquals(List.of(7L, 0L), List.of(appliers.begun(3), appliers.begun(4)));
        go.countDown();
        assertTrue(appliers.finish());
        assertEquals(0, appliers.begun(3));
    }

    @Test
    void oneThatWasLeftToAnotherReaderBearsNoFruit() {
        Appliers appliers = new Appliers("test", 2, pages -> part(pages) == 1);
        assertTrue(appliers.fruitful(), "nothing is known yet");
        appliers.apply(batch(0));
        assertFalse(appliers.finish());
        assertFalse(appliers.fruitful());
        appliers.apply(batch(1));
        assertTrue(appliers.finish());
        assertTrue(appliers.fruitful());
    }

    private static boolean met(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
