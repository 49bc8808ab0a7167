// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final List<Integer> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void stepsEndInTheirOrderThoughTwoAreAtWork() {
        CountDownLatch secondHasBegun = new CountDownLatch(1);
        try (Relay relay = new Relay()) {
            relay.add(baton -> {
                await(secondHasBegun);
                done.add(0);
            });
            relay.add(baton -> {
                secondHasBegun.countDown();
                baton.await();
                done.add(1);
            });
            for (int i = 2; i < 50; i++) {
                int step = i;
                relay.add(baton -> {
                    baton.await();
                    done.add(step);
                });
            }
            relay.finish();
        }
        assertEquals(IntStream.range(0, 50).boxed().toList(), done);
    }

    @Test
    void whatAStepThrowsEndsThoseBehindItAndTheRelay() {
        IllegalArgumentException failure = new IllegalArgumentException("first");
        CountDownLatch secondHasBegun = new CountDownLatch(1);
        try (Relay relay = new Relay()) {
            relay.add(baton -> {
                await(secondHasBegun);
                throw failure;
            });
            relay.add(baton -> {
                secondHasBegun.countDown();
                assertThrows(IllegalStateException.class, baton::await);
                done.add(1);
                baton.awaitPatiently();
                done.add(2);
            });
            assertSame(failure, assertThrows(IllegalArgumentException.class, relay::finish));
        }
        assertEquals(List.of(1), done);
    }

    @Test
    void whoWaitsTooLongMayWaitAgain() {
        CountDownLatch givenUp = new CountDownLatch(1);
        try (Relay relay = new Relay()) {
            relay.add(baton -> {
                await(givenUp);
                done.add(0);
            });
            relay.add(baton -> {
                assertThrows(IllegalStateException.class, baton::await);
                givenUp.countDown();
                baton.awaitPatiently();
                done.add(1);
            });
            relay.finish();
        }
        assertEquals(List.of(0, 1), done);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
