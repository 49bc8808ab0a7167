// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what workers and feeds make a bit later than the request. */
public final class Eventually {

    private static final int PATIENCE_SECONDS = 30;

    private Eventually() {}

    /** What is looked for, once it is there. */
    public static <T> T eventually(Supplier<Optional<T>> look) {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("It has not come");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
