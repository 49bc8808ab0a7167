// SPDX-License-Identifier: Apache-2.0
package dev.kept.systemtests;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for something to become true, and says what it waited for when it does not. */
final class Await {

    private Await() {}

    static <T> T value(Duration atMost, String what, Supplier<@Nullable T> probe) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            T value = probe.get();
            if (value != null) {
                return value;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited " + atMost + " in vain for " + what);
            }
            pause();
        }
    }

    static void until(Duration atMost, String what, Supplier<Boolean> probe) {
        Boolean reached = value(atMost, what, () -> Boolean.TRUE.equals(probe.get()) ? Boolean.TRUE : null);
        assert reached;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
