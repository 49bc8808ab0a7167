// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import dev.kept.feedkit.FeedStatus;
import dev.kept.feedkit.FeedStatus.SourceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far customer-service's feed has been read. */
@ApplicationScoped
class CustomerFeed {

    /** Name of the source in {@code kept.feed.sources}. */
    static final String SOURCE = "customer";

    private static final long PAUSE_MILLIS = 20;

    /** The reader's round that ends next may have asked for the heads before we began to wait; the one after it has not. */
    private static final int FRESH = 2;

    private final FeedStatus status;
    private final Clock clock;

    CustomerFeed(FeedStatus status, Clock clock) {
        this.status = status;
        this.clock = clock;
    }

    /**
     * Waits until everything has been read that the feed held when this was called.
     *
     * @return whether anything may have been read meanwhile; false at once if nothing can be, as no feed is read
     */
    boolean awaitPresent(Duration patience) {
        Instant seen = clock.instant();
        Instant deadline = seen.plus(patience);
        int rounds = 0;
        long target = Long.MAX_VALUE;
        while (true) {
            Optional<SourceStatus> now = status.of(SOURCE);
            if (now.isEmpty() || now.get().stopped() != null) {
                return rounds > 0;
            }
            Instant answered = now.get().lastSeenAt();
            if (rounds < FRESH && answered != null && answered.isAfter(seen)) {
                seen = answered;
                rounds++;
                target = rounds == FRESH ? now.get().head() : target;
            }
            if (now.get().applied() >= target || !clock.instant().isBefore(deadline)) {
                return true;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the customer feed", e);
        }
    }
}
