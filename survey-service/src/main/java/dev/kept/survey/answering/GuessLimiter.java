// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stops whoever tries tokens: after so many unknown ones in a minute an address is no longer served, known tokens neither,
 * so that guessing cannot go on between hits. A token has 256 random bits, so this saves the database, not the secret. Each
 * process counts for itself.
 */
@ApplicationScoped
class GuessLimiter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 100_000;

    private final ConcurrentMap<String, Misses> misses = new ConcurrentHashMap<>();
    private final Clock clock;
    private final int most;

    GuessLimiter(
            Clock clock, @ConfigProperty(name = "kept.answering.misses-per-minute", defaultValue = "20") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Whether this address has guessed too often; always false where the limit is 0. */
    boolean stops(String address) {
        Misses known = most == 0 ? null : misses.get(ClientNetwork.of(address));
        return known != null && known.count >= most && isCurrent(known);
    }

    /** This address has come with an unknown token. */
    void missed(String address) {
        if (misses.size() >= MOST_ADDRESSES) {
            misses.values().removeIf(known -> !isCurrent(known));
            if (misses.size() >= MOST_ADDRESSES) {
                misses.clear(); // so many at once is no single guesser: better to forget than to grow
            }
        }
        misses.compute(
                ClientNetwork.of(address),
                (network, known) -> known == null || !isCurrent(known)
                        ? new Misses(clock.instant(), 1)
                        : new Misses(known.since, known.count + 1));
    }

    private boolean isCurrent(Misses known) {
        return known.since.plus(WINDOW).isAfter(clock.instant());
    }

    private record Misses(Instant since, int count) {}
}
