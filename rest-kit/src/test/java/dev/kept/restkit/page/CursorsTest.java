// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CursorsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void givesBackTheKeysItWasGiven() {
        String cursor = at(NOW).encode("all", "2026-01-31T00:00:00Z", "id_1", "中文 \"quoted\"");

        assertEquals(
                Optional.of(List.of("2026-01-31T00:00:00Z", "id_1", "中文 \"quoted\"")),
                at(NOW.plus(Duration.ofHours(23))).decode(cursor, "all"));
        assertEquals(Optional.empty(), at(NOW).decode(null, "all"));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    @Test
    void refusesAnythingElse() {
        String cursor = at(NOW).encode("all", "id_1");
        var other =
                new Cursors("another-secret-0123456789abcdef0", new ObjectMapper(), Clock.fixed(NOW, ZoneOffset.UTC));

        assertEquals("cursor-expired", refusal(at(NOW.plus(Duration.ofHours(25))), cursor, "all"));
        assertEquals("cursor-mismatch", refusal(at(NOW), cursor, "some"));
        assertEquals("cursor-invalid", refusal(other, cursor, "all"));
        for (String bad : List.of("", "x", "====", "AAAA", cursor + "A", cursor.substring(1), "A".repeat(5_000))) {
            assertEquals("cursor-invalid", refusal(at(NOW), bad, "all"));
        }
        for (int i = 0; i < cursor.length() - 1; i++) {
            String changed = cursor.substring(0, i) + (cursor.charAt(i) == 'x' ? 'y' : 'x') + cursor.substring(i + 1);
            assertEquals("cursor-invalid", refusal(at(NOW), changed, "all"));
        }
    }

    @Test
    void wantsASecretThatNobodyGuesses() {
        assertThrows(IllegalStateException.class, () -> new Cursors("short", new ObjectMapper(), Clock.systemUTC()));
    }

    private static String refusal(Cursors cursors, String cursor, String fingerprint) {
        return assertThrows(ProblemException.class, () -> cursors.decode(cursor, fingerprint))
                .type()
                .code();
    }

    private static Cursors at(Instant now) {
        return new Cursors(SECRET, new ObjectMapper(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
