// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;

/**
 * Whether a customer belongs to a segment on the day that decides for a period, or to none.
 *
 * @param filter says the day
 * @param keys the segments that decide
 * @param outside whether those are meant who are in none of them
 */
record SegmentMembership(SegmentFilter filter, Set<String> keys, boolean outside) {

    /** @param all keys of the tenant's segments */
    static SegmentMembership of(Slice slice, SortedSet<String> all) {
        SegmentFilter filter = slice.segment();
        String key = filter == null ? null : filter.segment();
        if (filter == null || key == null) {
            throw new IllegalArgumentException("Nothing is said of a segment: " + slice);
        }
        return key.equals(Slice.UNKNOWN)
                ? new SegmentMembership(filter, all, true)
                : new SegmentMembership(filter, Set.of(key), false);
    }

    /** Whether the customer counts in the period. */
    boolean holds(CustomerTimeline timeline, Period period) {
        return isInAny(timeline, period) != outside;
    }

    /** Whether the customer is in one of the segments. */
    boolean isInAny(CustomerTimeline timeline, Period period) {
        LocalDate day = filter.day(period);
        return keys.stream().anyMatch(key -> timeline.isIn(key, day));
    }
}
