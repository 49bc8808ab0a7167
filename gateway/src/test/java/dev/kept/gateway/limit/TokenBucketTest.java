// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void letsABurstOfItsCapacityPassAndThenItsRate() {
        TokenBucket bucket = new TokenBucket(60, 60 * SECOND, 0);
        for (int i = 0; i < 60; i++) {
            assertTrue(bucket.take(0).allowed());
        }

        TokenBucket.Decision refused = bucket.take(SECOND / 2);

        assertFalse(refused.allowed());
        assertEquals(1, refused.seconds());
        assertTrue(bucket.take(SECOND).allowed());
        assertFalse(bucket.take(SECOND).allowed());
    }

    @Test
    void neverHoldsMoreThanItsCapacity() {
        TokenBucket bucket = new TokenBucket(2, SECOND, 0);

        assertEquals(1, bucket.take(1_000 * SECOND).remaining());
    }

    @Test
    void doesNotMindAClockThatStandsStillOrGoesBack() {
        TokenBucket bucket = new TokenBucket(2, SECOND, 10);

        assertTrue(bucket.take(5).allowed());
        assertTrue(bucket.take(5).allowed());
        assertFalse(bucket.take(5).allowed());
    }
}
