// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.sending;

import java.time.Duration;
import java.util.Optional;

/** When a message that could not be handed over is tried again. */
final class Backoff {

    /** After so many attempts nobody tries any more: two days have passed. */
    static final int ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    private Backoff() {}

    /** The pause after this attempt, counted from 1, each four times the one before; empty after the last. */
    static Optional<Duration> after(int attempt) {
        if (attempt >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration pause = FIRST;
        for (int i = 1; i < attempt && pause.compareTo(LONGEST) < 0; i++) {
            pause = pause.multipliedBy(4);
        }
        return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
