// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The customers in the database, page by page. */
final class StoredCustomers implements Customers {

    private final TimelineTable timelines;
    private final SegmentTable segments;
    private final ConflictTable conflicts;

    StoredCustomers(TenantConnection connection) {
        this.timelines = new TimelineTable(connection);
        this.segments = new SegmentTable(connection);
        this.conflicts = new ConflictTable(connection);
    }

    @Override
    public List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted) {
        List<String> selected = new ArrayList<>();
        timelines.walk(after == null ? "" : after, stored -> {
            if (!stored.anonymous() && accepted.test(stored.timeline())) {
                selected.add(stored.customer());
            }
            return selected.size() < limit;
        });
        return selected;
    }

    @Override
    public SortedSet<String> segments() {
        return segments.keys();
    }

    @Override
    public SortedMap<String, Long> conflicts(Set<String> attributes) {
        return conflicts.count(attributes);
    }

    @Override
    public void everIn(Set<String> keys, Consumer<CustomerTimeline> consumer) {
        timelines.walkEverIn(keys, stored -> {
            consumer.accept(stored.timeline());
            return true;
        });
    }
}
