// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The timelines of a tenant's customers; anonymous respondents are not customers. */
interface Customers {

    Customers NONE = new Customers() {
        @Override
        public List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted) {
            return List.of();
        }

        @Override
        public SortedSet<String> segments() {
            return Collections.emptySortedSet();
        }

        @Override
        public void everIn(Set<String> segments, Consumer<CustomerTimeline> consumer) {
            // There is nobody.
        }
    };

    /** Ids above {@code after} whose timeline is accepted, ascending, at most {@code limit}. */
    List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted);

    /** Hands over everybody. */
    default void each(Consumer<CustomerTimeline> consumer) {
        // Nobody is accepted, so the limit is never reached.
        select(null, 1, timeline -> {
            consumer.accept(timeline);
            return false;
        });
    }

    /** Keys of the tenant's segments. */
    SortedSet<String> segments();

    /** Of these attributes those of which sources say different things at present, and of how many customers they do. */
    default SortedMap<String, Long> conflicts(Set<String> attributes) {
        return Collections.emptySortedMap();
    }

    /** Everybody who has ever been in one of these segments, and perhaps others. */
    void everIn(Set<String> segments, Consumer<CustomerTimeline> consumer);
}
