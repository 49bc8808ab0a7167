// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.cell.SegmentFilter.AsOf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the customers, cut into which groups.
 *
 * @param groupBy dimension names; empty for one total. For answers also {@code survey}, {@code question},
 *     {@code channel}
 * @param filter dimension name to the accepted values; {@code unknown} accepts an absent value
 * @param segment only the customers of a segment, or null for all. For cohorts the month of the first purchase is the
 *     period that decides
 */
public record Slice(
        List<String> groupBy,
        Map<String, Set<String>> filter,
        @Nullable SegmentFilter segment) {

    /** The value of a dimension where the customer has none. */
    public static final String UNKNOWN = "unknown";

    /** Dimensions that only answers have, beside those of the customer who gave them. */
    public static final String SURVEY = "survey";

    public static final String QUESTION = "question";

    public static final String CHANNEL = "channel";

    /** What of the whole a question is about, for example {@code speed}. */
    public static final String ASPECT = "aspect";

    /** The wave of the invitation that was answered, or of the invitation itself. */
    public static final String WAVE = "wave";

    /** The stage of the life cycle that the customer is in: a dimension of every tenant, declared or not. */
    public static final String LIFECYCLE_STAGE = "lifecycleStage";

    /**
     * For groups only: the segments that the customer is in on the day that {@link #day} names, {@link #UNKNOWN} for who
     * is in none. Whoever is in several counts in each. A dimension of this name that the tenant has declared comes first.
     */
    public static final String SEGMENT = "segment";

    /** Accepted in the filter of {@link MemberSet#RESPONDENTS} only, where no question types are asked for. */
    public static final String QUESTION_TYPE = "questionType";

    /** Everything, as one total. */
    public static final Slice TOTAL = new Slice(List.of(), Map.of());

    public Slice {
        groupBy = List.copyOf(groupBy);
        filter = Map.copyOf(filter);
    }

    /** Without regard to segments. */
    public Slice(List<String> groupBy, Map<String, Set<String>> filter) {
        this(groupBy, filter, null);
    }

    /** The same groups, of those alone who have a value of a dimension. */
    public Slice only(String dimension, String value) {
        Map<String, Set<String>> narrowed = new HashMap<>(filter);
        narrowed.put(dimension, Set.of(value));
        return new Slice(groupBy, narrowed, segment);
    }

    /** The day of a period on which a customer has to be in a segment. */
    public AsOf day() {
        return segment == null ? AsOf.START : segment.asOf();
    }

    /** The same as of another day of each period. */
    public Slice on(AsOf day) {
        return of(new SegmentFilter(segment == null ? null : segment.segment(), day));
    }

    /** The same groups and values, of the customers of a segment, or of all. */
    public Slice of(@Nullable SegmentFilter filtered) {
        return new Slice(groupBy, filter, filtered);
    }
}
