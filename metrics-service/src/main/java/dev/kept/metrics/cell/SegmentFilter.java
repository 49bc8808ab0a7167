// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Only the customers who are in a segment on one day of each period. All that a customer of the segment counts for in
 * the period is counted, whatever the membership before or after that day; so the figures of segments that divide the
 * customers add up to the total.
 *
 * @param segment its key; {@link Slice#UNKNOWN} for who is in none; null for everybody, where only the day of groups by
 *     segment is said
 */
public record SegmentFilter(@Nullable String segment, AsOf asOf) {

    /** The day of a period on which a customer has to be in the segment. */
    public enum AsOf {
        /** The first day of the period. */
        START,
        /** The last day of the period; a stay that lasts is taken to last. */
        END
    }

    /** The day that decides for a period. */
    public LocalDate day(Period period) {
        return asOf == AsOf.START ? period.start() : period.end().minusDays(1);
    }
}
