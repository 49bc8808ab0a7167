// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All handlers of this service. An event goes to every handler that names its type. */
@ApplicationScoped
class FeedHandlers {
    private final List<FeedHandler> handlers;

    FeedHandlers(@All List<FeedHandler> handlers) {
        this.handlers = List.copyOf(handlers);
    }

    /** Types that some handler applies. */
    Set<String> types() {
        return handlers.stream().flatMap(handler -> handler.types().stream()).collect(Collectors.toUnmodifiableSet());
    }

    void apply(String source, List<FeedEvent> events) {
        for (FeedHandler handler : handlers) {
            Set<String> types = handler.types();
            List<FeedEvent> known = events.stream()
                    .filter(event -> types.contains(event.type()))
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
