// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All handlers of this service. An event goes to every handler that names its type. */
@ApplicationScoped
class FeedHandlers {
    private final List<FeedHandler> handlers;

    FeedHandlers(@All List<FeedHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    boolean know(String type) {
        return handlers.stream().anyMatch(handler -> handler.types().contains(type));
    }

    void apply(String source, List<FeedEvent> events) {
        for (FeedHandler handler : handlers) {
            List<FeedEvent> known = events.stream()
                    .filter(event -> handler.types().contains(event.type()))
                    .toList();
            if (!known.isEmpty()) {
                handler.apply(source, known);
            }
        }
    }

    void reset(String source) {
        handlers.forEach(handler -> handler.reset(source));
    }
}
