// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many fetches in any window: unknown key ids are free to make up, fetches are not. Not thread-safe. */
final class FetchBudget {
    private final int fetches;
    private final long windowNanos;
    private final Deque<Long> spent = new ArrayDeque<>();

    FetchBudget(int fetches, long windowNanos) {
        this.fetches = fetches;
        this.windowNanos = windowNanos;
    }

    /** Spends one fetch if there is one; else says in how many nanoseconds there will be. */
    long spend(long now) {
        while (!spent.isEmpty() && now - spent.peekFirst() >= windowNanos) {
            spent.removeFirst();
        }
        if (spent.size() < fetches) {
            spent.addLast(now);
            return 0;
        }
        return spent.peekFirst() + windowNanos - now;
    }
}
