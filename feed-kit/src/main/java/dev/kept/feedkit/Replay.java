// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Applies parked events again: the effect and the end of the parking in one transaction. */
@ApplicationScoped
class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final int BATCH = 200;

    private final ParkedEvents parked;
    private final FeedHandlers handlers;

    Replay(ParkedEvents parked, FeedHandlers handlers) {
        this.parked = parked;
        this.handlers = handlers;
    }

    /** What became of a replay; absent: there was no such parked event. */
    record Outcome(boolean isAbsent, @Nullable String failure) {}

    Outcome one(long id) {
        try {
            boolean found = QuarkusTransaction.requiringNew().call(() -> {
                Optional<ParkedEvents.Stored> stored = parked.take(id);
                stored.ifPresent(this::apply);
                return stored.isPresent();
            });
            return new Outcome(!found, null);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            LOG.warnf(e, "Parked event %d was refused again", id);
            QuarkusTransaction.requiringNew().run(() -> parked.failedAgain(id, e.toString()));
            return new Outcome(false, e.toString());
        }
    }

    private void apply(ParkedEvents.Stored stored) {
        String type = stored.event().type();
        if (!handlers.types().contains(type)) {
            throw new IllegalStateException("unknown type " + type);
        }
        handlers.apply(stored.source(), List.of(stored.event()));
    }

    Map<String, Integer> all(String source) {
        int applied = 0;
        int refused = 0;
        long after = 0;
        List<ParkedEvents.Parked> batch;
        do {
            batch = parked.list(source, after, BATCH);
            for (ParkedEvents.Parked event : batch) {
                after = event.id();
                Outcome outcome = one(event.id());
                applied += outcome.failure() == null && !outcome.isAbsent() ? 1 : 0;
                refused += outcome.failure() != null ? 1 : 0;
            }
        } while (batch.size() == BATCH);
        return Map.of("applied", applied, "refused", refused);
    }
}
