// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Applies a page: the events' effect and the cursor's new position in one transaction. */
@ApplicationScoped
class PageApplier {
    private static final Logger LOG = Logger.getLogger(PageApplier.class);
    private static final int MAX_TRACED = 100;

    private final ConsumerStore store;
    private final ParkedEvents parked;
    private final FeedHandlers handlers;
    private final Set<String> traced = ConcurrentHashMap.newKeySet();

    PageApplier(ConsumerStore store, ParkedEvents parked, FeedHandlers handlers) {
        this.store = store;
        this.parked = parked;
        this.handlers = handlers;
    }

    /**
     * Applies events without gaps. If that fails, the halves are applied one after the other, down to the single event
     * at fault, which is parked: the rest of the page goes on.
     *
     * @return whether all is done; false: another reader has moved the cursor, the rest of the page is stale
     * @throws RuntimeException if the database is the reason; then the rest of the page has not been applied
     */
    boolean apply(String source, UUID epoch, List<FeedEvent> events) {
        try {
            return inTransaction(source, epoch, events, () -> applyKnown(source, epoch, events));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            if (events.size() == 1) {
                return parkAlone(source, epoch, events, e);
            }
            int middle = events.size() / 2;
            return apply(source, epoch, events.subList(0, middle))
                    && apply(source, epoch, events.subList(middle, events.size()));
        }
    }

    private boolean inTransaction(String source, UUID epoch, List<FeedEvent> events, Runnable effect) {
        FeedEvent first = events.get(0);
        long last = events.get(events.size() - 1).seq();
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!store.lockAt(source, first.part(), epoch, first.seq() - 1)) {
                return false;
            }
            effect.run();
            store.move(source, first.part(), last);
            return true;
        });
    }

    private void applyKnown(String source, UUID epoch, List<FeedEvent> events) {
        Set<String> types = handlers.types();
        for (FeedEvent event : events) {
            if (!types.contains(event.type())) {
                LOG.warnf("Parked %s %d/%d: unknown type %s", source, event.part(), event.seq(), event.type());
                parked.park(source, epoch, event, "unknown type");
            }
        }
        handlers.apply(source, events);
    }

    private boolean parkAlone(String source, UUID epoch, List<FeedEvent> events, RuntimeException why) {
        FeedEvent event = events.get(0);
        // The trace once for each kind of failure: a flood of poison must not become a flood of log.
        String kind = event.type() + why.getClass().getName();
        boolean isNew = traced.size() < MAX_TRACED && traced.add(kind);
        LOG.errorf(
                isNew ? why : null,
                "Parked %s %d/%d of type %s: %s",
                source,
                event.part(),
                event.seq(),
                event.type(),
                why);
        return inTransaction(source, epoch, events, () -> parked.park(source, epoch, event, why.toString()));
    }
}
