// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.store.TimelineTable.Stored;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Customers in memory, as they were known. */
record KnownCustomers(SortedMap<String, Stored> all, SortedSet<String> segments) implements Customers {

    @Override
    public List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted) {
        return (after == null ? all : all.tailMap(after + "\0"))
                .values().stream()
                        .filter(stored -> !stored.anonymous() && accepted.test(stored.timeline()))
                        .map(Stored::customer)
                        .limit(limit)
                        .toList();
    }

    @Override
    public void everIn(Set<String> keys, Consumer<CustomerTimeline> consumer) {
        all.values().forEach(stored -> consumer.accept(stored.timeline()));
    }
}
