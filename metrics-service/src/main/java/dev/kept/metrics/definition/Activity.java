// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Buyers of a period and of the one before, as parts of every answer that rests on them:
 * {@code active = new + retained + returned} and, without groups, {@code previous = retained + lost}.
 */
public final class Activity {

    public static final String SOURCE = "Growth accounting of distinct buyers, period over period";

    private static final Map<String, MemberSet> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("active", MemberSet.ACTIVE);
        MEMBERS.put("new", MemberSet.FRESH);
        MEMBERS.put("retained", MemberSet.RETAINED);
        MEMBERS.put("returned", MemberSet.RETURNED);
        MEMBERS.put("lost", MemberSet.LAPSED);
        MEMBERS.put("previous", MemberSet.PREVIOUS);
        MEMBERS.put("repeatOrders", MemberSet.REPEAT_ORDERS);
        MEMBERS.put("repeatDays", MemberSet.REPEAT_DAYS);
    }

    private Activity() {}

    /** The sets behind the parts. */
    public static Map<String, MemberSet> members() {
        return MEMBERS;
    }

    /** A formula on the counts, whose answer carries them all. */
    public static Formula formula(Function<ActivityCounts, Figure> computation) {
        return Aggregate.ACTIVITY.as(
                (counts, question) -> computation.apply(counts).withParts(parts(counts, question)));
    }

    /** The counts by name; a window has no previous period and thus only what needs none. */
    public static Map<String, Quantity> parts(ActivityCounts counts, MetricQuestion question) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("active", Quantity.of(counts.active()));
        parts.put("new", Quantity.of(counts.fresh()));
        if (question.grain() != Grain.WINDOW) {
            parts.put("retained", Quantity.of(counts.retained()));
            parts.put("returned", Quantity.of(counts.returned()));
            parts.put("lost", Quantity.of(counts.lost()));
            parts.put("previous", Quantity.of(counts.previous()));
        }
        parts.put("repeatOrders", Quantity.of(counts.repeatOrders()));
        parts.put("repeatDays", Quantity.of(counts.repeatDays()));
        return parts;
    }
}
