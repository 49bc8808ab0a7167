// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class GuessLimiterTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final GuessLimiter limiter = new GuessLimiter(clock, 20);

    @Test
    void ofAHundredThousandGuessesInAnHourOnlyTwentyAMinuteAreLookedUp() {
        int lookedUp = 0;
        for (int i = 0; i < 100_000; i++) {
            if (!limiter.stops("192.0.2.1")) {
                lookedUp++;
                limiter.missed("192.0.2.1");
            }
            now = now.plusMillis(36);
        }
        assertEquals(60 * 20, lookedUp, 21);
    }

    @Test
    void oneNetworkOfVersion6IsOneGuesser() {
        for (int i = 0; i < 20; i++) {
            limiter.missed("2001:db8:1:2::" + i);
        }
        assertTrue(limiter.stops("2001:db8:1:2:ffff::1"));
        assertFalse(limiter.stops("2001:db8:1:3::1"));
        now = now.plus(Duration.ofMinutes(1));
        assertFalse(limiter.stops("2001:db8:1:2:ffff::1"));
    }

    @Test
    void aLimitOfZeroIsNone() {
        GuessLimiter off = new GuessLimiter(clock, 0);
        for (int i = 0; i < 100; i++) {
            off.missed("192.0.2.1");
        }
        assertFalse(off.stops("192.0.2.1"));
    }
}
