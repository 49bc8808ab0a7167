// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.store.SumReader.Edges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Distinct buyers: calendar periods from their own cells, windows from pairs of edges. */
final class ActivityQuery {

    private final SumReader sums;
    private final Slicer slicer;
    private final List<Period> periods;

    ActivityQuery(SumReader sums, Slicer slicer, List<Period> periods) {
        this.sums = sums;
        this.slicer = slicer;
        this.periods = periods;
    }

    Map<Group, Map<Period, ActivityCounts>> read() {
        List<Period> calendar =
                periods.stream().filter(p -> sums.calendar(p).isPresent()).toList();
        List<Period> all = new ArrayList<>(periods);
        calendar.forEach(period -> all.add(sums.previous(period)));
        List<Period> distinct = all.stream().distinct().toList();
        Columns<Period> columns = new Columns<>(distinct);
        Sums activity = sums.ofPeriods(Family.ACTIVITY, slicer, distinct);

        List<Edges> windows = new ArrayList<>();
        periods.stream().filter(p -> sums.calendar(p).isEmpty()).forEach(window -> {
            windows.add(new Edges(Days.number(window.start()), Days.number(window.end())));
            windows.add(new Edges(Days.number(window.end()), Days.number(window.end())));
        });
        Columns<Edges> pairs = new Columns<>(windows);
        Sums points = sums.upToPairs(Family.WINDOW, slicer, windows);

        Set<Group> groups = new HashSet<>(activity.groups());
        groups.addAll(points.groups());
        return Sums.byPeriod(groups, periods, ActivityCounts.ZERO, (group, i) -> {
            Period period = periods.get(i);
            if (sums.calendar(period).isPresent()) {
                return calendar(
                        activity.get(group, columns.of(period)),
                        activity.get(group, columns.of(sums.previous(period))));
            }
            int start = Days.number(period.start());
            int end = Days.number(period.end());
            return window(
                    points.get(group, pairs.of(new Edges(start, end))),
                    points.get(group, pairs.of(new Edges(end, end))));
        });
    }

    private static ActivityCounts calendar(long[] m, long[] previous) {
        return new ActivityCounts(m[0], m[1], m[2], previous[0], m[3], m[4], m[5]);
    }

    private static ActivityCounts window(long[] upToStart, long[] upToEnd) {
        return new ActivityCounts(
                upToEnd[0] - upToStart[0],
                upToEnd[1] - upToStart[1],
                0,
                0,
                0,
                upToEnd[2] - upToStart[2],
                upToEnd[3] - upToStart[3]);
    }
}
