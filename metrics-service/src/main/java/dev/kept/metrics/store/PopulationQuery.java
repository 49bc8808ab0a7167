// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.store.SumReader.Edges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Presence at the edges of periods: calendar periods from their own cells, windows from pairs of edges. */
final class PopulationQuery {

    private static final int ACQUIRED = Family.FLOW.measures().indexOf("acquired");

    private final SumReader sums;
    private final Slicer slicer;
    private final List<Period> periods;

    PopulationQuery(SumReader sums, Slicer slicer, List<Period> periods) {
        this.sums = sums;
        this.slicer = slicer;
        this.periods = periods;
    }

    Map<Group, Map<Period, PopulationCounts>> read(Sums flows) {
        if (periods.isEmpty()) {
            return Map.of();
        }
        TreeSet<Integer> edges = new TreeSet<>();
        List<Edges> windows = new ArrayList<>();
        for (Period period : periods) {
            edges.add(start(period));
            edges.add(end(period));
            if (sums.calendar(period).isEmpty()) {
                windows.add(new Edges(start(period), end(period)));
                windows.add(new Edges(end(period), end(period)));
            }
        }
        List<Integer> ascending = List.copyOf(edges);
        Columns<Integer> columns = new Columns<>(ascending);
        Sums stock = sums.upTo(Family.STOCK, slicer, ascending);
        Sums presence = sums.ofPeriods(Family.PRESENCE, slicer, periods);
        Sums kept = sums.upToPairs(Family.KEPT, slicer, windows);
        Columns<Edges> pairs = new Columns<>(windows);
        Set<Group> groups = new HashSet<>(stock.groups());
        groups.addAll(presence.groups());
        groups.addAll(kept.groups());
        groups.addAll(flows.groups());
        return nonZero(Sums.byPeriod(groups, periods, PopulationCounts.ZERO, (group, i) -> {
            Period period = periods.get(i);
            long atStart = stock.get(group, columns.of(start(period)))[0];
            long atEnd = stock.get(group, columns.of(end(period)))[0];
            long acquired = flows.get(group, i)[ACQUIRED];
            if (sums.calendar(period).isPresent()) {
                return calendar(atStart, atEnd, acquired, presence.get(group, i));
            }
            long[] both = kept.get(group, pairs.of(new Edges(start(period), end(period))));
            long[] end = kept.get(group, pairs.of(new Edges(end(period), end(period))));
            return window(atStart, atEnd, acquired, both, end);
        }));
    }

    private static PopulationCounts calendar(long start, long end, long acquired, long[] m) {
        return new PopulationCounts(start, end, start - m[0], m[1], m[2], acquired, m[3], m[4]);
    }

    private static PopulationCounts window(long start, long end, long acquired, long[] both, long[] atEnd) {
        return new PopulationCounts(
                start,
                end,
                both[0],
                end - both[1],
                atEnd[3] - both[3],
                acquired,
                acquired - (atEnd[2] - both[2]),
                null);
    }

    /** Without {@code returnedLost} a window of zeros is not equal to {@link PopulationCounts#ZERO}. */
    private static Map<Group, Map<Period, PopulationCounts>> nonZero(Map<Group, Map<Period, PopulationCounts>> answer) {
        answer.values().forEach(series -> series.values().removeIf(PopulationQuery::isZero));
        answer.values().removeIf(Map::isEmpty);
        return answer;
    }

    private static boolean isZero(PopulationCounts counts) {
        @Nullable Long returnedLost = counts.returnedLost();
        return (returnedLost == null || returnedLost == 0)
                && counts.start() == 0
                && counts.end() == 0
                && counts.kept() == 0
                && counts.newAtEnd() == 0
                && counts.acquired() == 0
                && counts.acquiredLost() == 0;
    }

    private static int start(Period period) {
        return Days.number(period.start());
    }

    private static int end(Period period) {
        return Days.number(period.end());
    }
}
