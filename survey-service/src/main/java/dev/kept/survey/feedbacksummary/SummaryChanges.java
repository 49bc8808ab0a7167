// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import dev.kept.survey.feedbacksummary.SummaryFilter.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares each group with the same one a period before: which needs and complaints grow, and which fade. */
final class SummaryChanges {

    private final SummaryFilter filter;
    private final Map<List<@Nullable String>, Long> items = new HashMap<>();

    private SummaryChanges(SummaryFilter filter) {
        this.filter = filter;
    }

    /** The groups with their change, where they are told apart by period. */
    static List<SummaryView.Group> in(List<SummaryView.Group> groups, SummaryFilter filter) {
        if (!filter.dimensions().contains(Dimension.PERIOD)) {
            return groups;
        }
        SummaryChanges changes = new SummaryChanges(filter);
        groups.forEach(group -> changes.items.put(group.values(group.period()), group.items()));
        return groups.stream().map(changes::compared).toList();
    }

    private SummaryView.Group compared(SummaryView.Group group) {
        String period = group.period();
        if (period == null) {
            return group;
        }
        LocalDate before = filter.later(LocalDate.parse(period), -1);
        Instant began = before.atStartOfDay(filter.zone()).toInstant();
        if (began.isBefore(filter.start())) {
            return group; // of the time before nothing was asked
        }
        return group.changedBy(group.items() - items.getOrDefault(group.values(before.toString()), 0L));
    }
}
