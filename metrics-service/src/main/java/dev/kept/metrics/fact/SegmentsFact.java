// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every stay of a customer in a segment, from the first to the last: a higher version replaces all of them. It filters
 * what is counted and adds nothing to the cells.
 *
 * @param stays in the order in which they were told
 */
public record SegmentsFact(String entity, long version, Instant occurredAt, List<Stay> stays) implements Fact {

    public SegmentsFact {
        stays = List.copyOf(stays);
    }

    /**
     * Local days of the tenant on which a customer is in a segment.
     *
     * @param segment key of the segment
     * @param from first day
     * @param to the day after the last; null while the stay lasts
     */
    public record Stay(
            String segment, LocalDate from, @Nullable LocalDate to) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /** Whether the customer is in the segment on a local day. */
    public boolean holds(String segment, LocalDate day) {
        return stays.stream().anyMatch(stay -> stay.segment().equals(segment) && stay.holds(day));
    }
}
