// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Applies pages: the events' effect and the cursors' new positions in one transaction. */
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
     * Applies pages of different parts together. Pages whose cursor another reader holds or has moved are left out. If it
     * fails, the halves are applied one after the other, down to the single event at fault, which is parked: the rest goes
     * on.
     *
     * @return whether something was applied
     * @throws RuntimeException if the database is the reason; then not all has been applied
     */
    boolean apply(String source, List<FeedPage> pages) {
        try {
            return inTransaction(source, pages, ours -> applyKnown(source, ours));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isTransient(e)) {
                throw e;
            }
            List<List<FeedPage>> halves = halves(pages);
            if (halves.isEmpty()) {
                return parkAlone(source, pages.get(0), e);
            }
            boolean applied = false;
            for (List<FeedPage> half : halves) {
                applied |= apply(source, half);
            }
            return applied;
        }
    }

    /** None of a single event. The second half of a page finds its cursor elsewhere if the first one was left out. */
    private static List<List<FeedPage>> halves(List<FeedPage> pages) {
        if (pages.size() > 1) {
            int middle = pages.size() / 2;
            return List.of(pages.subList(0, middle), pages.subList(middle, pages.size()));
        }
        FeedPage page = pages.get(0);
        int all = page.events().size();
        return all == 1 ? List.of() : List.of(List.of(page.slice(0, all / 2)), List.of(page.slice(all / 2, all)));
    }

    private boolean inTransaction(String source, List<FeedPage> pages, Consumer<List<FeedPage>> effect) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<FeedPage> ours = pages.stream()
                    .filter(page -> store.lockAt(source, page.part(), page.epoch(), page.first() - 1))
                    .toList();
            if (ours.isEmpty()) {
                return false;
            }
            effect.accept(ours);
            ours.forEach(page -> store.move(source, page.part(), page.last()));
            return true;
        });
    }

    private void applyKnown(String source, List<FeedPage> pages) {
        Set<String> types = handlers.types();
        List<FeedEvent> known = new ArrayList<>();
        for (FeedPage page : pages) {
            for (FeedEvent event : page.events()) {
                if (types.contains(event.type())) {
                    known.add(event);
                } else {
                    LOG.warnf("Parked %s %d/%d: unknown type %s", source, event.part(), event.seq(), event.type());
                    parked.park(source, page.epoch(), event, "unknown type");
                }
            }
        }
        handlers.apply(source, known);
    }

    private boolean parkAlone(String source, FeedPage page, RuntimeException why) {
        FeedEvent event = page.events().get(0);
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
        return inTransaction(source, List.of(page), ours -> parked.park(source, page.epoch(), event, why.toString()));
    }
}
