// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Lets one refusal of each caller and operation through in a while, and counts the others: who is refused over and over
 * shall be seen, but not be able to fill the log.
 */
final class RefusalThrottle {

    static final Duration WHILE = Duration.ofMinutes(10);

    private final int most;
    private final Map<String, Seen> seen = new HashMap<>();

    /** When one was let through, and how many were not since. */
    private record Seen(Instant at, long held) {}

    /**
     * A throttle.
     *
     * @param most how many callers and operations it remembers; further ones are held back while all of these are recent
     */
    RefusalThrottle(int most) {
        this.most = most;
    }

    /** How many of this kind were held back since the one before, if this one goes through; empty if it is held back. */
    synchronized OptionalLong admit(String callerAndOperation, Instant now) {
        Seen before = seen.get(callerAndOperation);
        if (before != null && now.isBefore(before.at().plus(WHILE))) {
            seen.put(callerAndOperation, new Seen(before.at(), before.held() + 1));
            return OptionalLong.empty();
        }
        if (before == null && seen.size() >= most) {
            seen.values().removeIf(old -> !now.isBefore(old.at().plus(WHILE)));
            if (seen.size() >= most) {
                return OptionalLong.empty();
            }
        }
        seen.put(callerAndOperation, new Seen(now, 0));
        return OptionalLong.of(before == null ? 0 : before.held());
    }
}
