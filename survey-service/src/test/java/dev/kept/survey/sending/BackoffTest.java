// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a message is tried again. */
class BackoffTest {

    @Test
    void pausesGrowAndEndAfterTwoDays() {
        Duration whole = Duration.ZERO;
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt < Backoff.ATTEMPTS; attempt++) {
            Duration pause = Backoff.after(attempt).orElseThrow();
            assertTrue(pause.compareTo(before) >= 0);
            before = pause;
            whole = whole.plus(pause);
        }
        assertEquals(Optional.empty(), Backoff.after(Backoff.ATTEMPTS));
        assertTrue(
                whole.compareTo(Duration.ofDays(2)) > 0 && whole.compareTo(Duration.ofDays(3)) < 0, whole.toString());
    }
}
