// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The customers in the database, page by page. */
final class StoredCustomers implements Customers {

    private static final int PAGE = 500;

    private final TimelineTable timelines;

    StoredCustomers(TimelineTable timelines) {
        this.timelines = timelines;
    }

    @Override
    public List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted) {
        List<String> selected = new ArrayList<>();
        String position = after == null ? "" : after;
        List<TimelineTable.Stored> page;
        do {
            page = timelines.page(position, PAGE);
            for (TimelineTable.Stored stored : page) {
                position = stored.customer();
                if (!stored.anonymous() && accepted.test(stored.timeline())) {
                    selected.add(stored.customer());
                    if (selected.size() == limit) {
                        return selected;
                    }
                }
            }
        } while (page.size() == PAGE);
        return selected;
    }
}
