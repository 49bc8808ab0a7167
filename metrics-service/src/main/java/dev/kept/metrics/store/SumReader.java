// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.store.CellSource.Cell;
import dev.kept.metrics.store.CellSource.Scan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The ways of summing cells: over days, up to edges, of one calendar period, up to pairs of edges. */
final class SumReader {

    private final CellSource cells;
    private final Days days;

    SumReader(CellSource cells, Days days) {
        this.cells = cells;
        this.days = days;
    }

    /** Where a cell goes: nowhere if the slice does not accept it. */
    interface Grouping extends BiFunction<Integer, Cell, Optional<Group>> {}

    /** The same where a cell may go to several places. */
    interface Groupings {
        Collection<Group> of(int cuboid, Cell cell);
    }

    /** Column i is the sum over the days of period i: whole months, then days. */
    Sums overDays(Family family, int wanted, int dimensions, List<Period> periods, Grouping grouping) {
        return overDaysEach(
                family,
                wanted,
                dimensions,
                periods,
                (cuboid, cell) -> grouping.apply(cuboid, cell).stream().toList());
    }

    /** The same where a cell may go to several places. */
    Sums overDaysEach(Family family, int wanted, int dimensions, List<Period> periods, Groupings grouping) {
        Sums sums = new Sums(periods.size(), family.measures().size());
        Stretches months = new Stretches();
        Stretches single = new Stretches();
        for (int i = 0; i < periods.size(); i++) {
            int start = Days.number(periods.get(i).start());
            int end = Days.number(periods.get(i).end());
            int firstMonth = Days.monthOf(start) == start ? start : nextMonth(start);
            int lastMonth = Days.monthOf(end);
            if (firstMonth < lastMonth) {
                months.add(firstMonth, lastMonth - 1, i);
                single.add(start, firstMonth - 1, i);
                single.add(lastMonth, end - 1, i);
            } else {
                single.add(start, end - 1, i);
            }
        }
        int cuboid = Lattice.covering(wanted, dimensions);
        stretch(family, cuboid, Tile.MONTH, months, sums, grouping);
        stretch(family, cuboid, Tile.DAY, single, sums, grouping);
        return sums;
    }

    /** Column i is the sum up to and including edge i; the edges ascend. */
    Sums upTo(Family family, Slicer slicer, List<Integer> edges) {
        int cuboid = Lattice.covering(slicer.wanted(), slicer.dimensions());
        return upTo(family, cuboid, edges, (at, cell) -> slicer.group(at, cell.segment()));
    }

    /** The same from a cuboid of choice. */
    Sums upTo(Family family, int cuboid, List<Integer> edges, Grouping grouping) {
        Sums sums = new Sums(edges.size(), family.measures().size());
        // Months: every edge from the first whose month is not before the cell's. Days: only edges of the same month.
        TreeMap<Integer, Integer> firstOfMonth = new TreeMap<>();
        for (int i = edges.size() - 1; i >= 0; i--) {
            firstOfMonth.put(Days.monthOf(edges.get(i)), i);
        }
        int last = Days.monthOf(edges.get(edges.size() - 1));
        cells.scan(
                Scan.series(family, cuboid, Tile.MONTH, Integer.MIN_VALUE, last),
                cell -> grouping.apply(cuboid, cell)
                        .ifPresent(group -> sums.add(
                                group, firstOfMonth.ceilingEntry(cell.x()).getValue(), cell.measures())));
        sums.accumulate();
        Stretches single = new Stretches();
        for (int i = 0; i < edges.size(); i++) {
            single.add(Days.monthOf(edges.get(i)) + 1, edges.get(i), i);
        }
        stretch(
                family,
                cuboid,
                Tile.DAY,
                single,
                sums,
                (at, cell) -> grouping.apply(at, cell).stream().toList());
        return sums;
    }

    /** Column i is the sum of the cells of calendar period i; a period that is none in the calendar stays zero. */
    Sums ofPeriods(Family family, Slicer slicer, List<Period> periods) {
        int cuboid = Lattice.covering(slicer.wanted(), slicer.dimensions());
        return ofPeriods(family, cuboid, periods, (at, cell) -> slicer.group(at, cell.segment()));
    }

    /** The same from a cuboid of choice. */
    Sums ofPeriods(Family family, int cuboid, List<Period> periods, Grouping grouping) {
        Sums sums = new Sums(periods.size(), family.measures().size());
        Map<Tile, TreeMap<Integer, Integer>> starts = new EnumMap<>(Tile.class);
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            int column = i;
            calendar(period)
                    .ifPresent(tile -> starts.computeIfAbsent(tile, t -> new TreeMap<>())
                            .put(Days.number(period.start()), column));
        }
        starts.forEach((tile, columns) ->
                cells.scan(Scan.series(family, cuboid, tile, columns.firstKey(), columns.lastKey()), cell -> {
                    Integer column = columns.get(cell.x());
                    if (column != null) {
                        grouping.apply(cuboid, cell).ifPresent(group -> sums.add(group, column, cell.measures()));
                    }
                }));
        return sums;
    }

    /** Column i is the sum over the months of period i; one that is none in the calendar, or shorter, stays zero. */
    Sums ofMonths(Family family, int cuboid, List<Period> periods, Grouping grouping) {
        Sums sums = new Sums(periods.size(), family.measures().size());
        Stretches months = new Stretches();
        for (int i = 0; i < periods.size(); i++) {
            int start = Days.number(periods.get(i).start());
            int end = Days.number(periods.get(i).end());
            boolean whole = Days.monthOf(start) == start && Days.monthOf(end) == end;
            if (whole && calendar(periods.get(i)).isPresent()) {
                months.add(start, end - 1, i);
            }
        }
        stretch(
                family,
                cuboid,
                Tile.MONTH,
                months,
                sums,
                (at, cell) -> grouping.apply(at, cell).stream().toList());
        return sums;
    }

    /** Column i is the sum over all points up to pair i. */
    Sums upToPairs(Family family, Slicer slicer, List<Edges> pairs) {
        Sums sums = new Sums(pairs.size(), family.measures().size());
        int wanted = slicer.wanted();
        int months = Lattice.covering(wanted, slicer.dimensions());
        int others = Lattice.coveringPairsOfDays(wanted, slicer.dimensions());
        for (int i = 0; i < pairs.size(); i++) {
            int column = i;
            int x = pairs.get(i).x();
            int y = pairs.get(i).y();
            int monthX = Days.monthOf(x);
            int monthY = Days.monthOf(y);
            int first = Integer.MIN_VALUE;
            List.of(
                            new Scan(family, months, Tile.MONTH_MONTH, first, monthX, first, monthY),
                            new Scan(family, others, Tile.MONTH_DAY, first, monthX, monthY + 1, y),
                            new Scan(family, others, Tile.DAY_MONTH, monthX + 1, x, first, monthY),
                            new Scan(family, others, Tile.DAY_DAY, monthX + 1, x, monthY + 1, y))
                    .forEach(scan -> pair(scan, slicer, sums, column));
        }
        return sums;
    }

    /** A pair of days. */
    record Edges(int x, int y) {}

    /** The calendar period that this period is; empty for a window. */
    Optional<Tile> calendar(Period period) {
        if (period.grain() == Grain.WINDOW) {
            return Optional.empty();
        }
        Tile tile = days.tile(period.grain());
        int start = Days.number(period.start());
        boolean aligned = days.start(tile, start) == start && days.next(tile, start) == Days.number(period.end());
        return aligned ? Optional.of(tile) : Optional.empty();
    }

    Period previous(Period period) {
        int start = Days.number(period.start());
        int previous = days.previous(days.tile(period.grain()), start);
        return new Period(period.grain(), LocalDate.ofEpochDay(previous), period.start());
    }

    private void pair(Scan scan, Slicer slicer, Sums sums, int column) {
        if (scan.xFrom() <= scan.xTo() && scan.yFrom() <= scan.yTo()) {
            cells.scan(
                    scan,
                    cell -> slicer.group(scan.cuboid(), cell.segment())
                            .ifPresent(group -> sums.add(group, column, cell.measures())));
        }
    }

    private void stretch(Family family, int cuboid, Tile tile, Stretches stretches, Sums sums, Groupings grouping) {
        stretches.forEachJoined((from, to) -> cells.scan(
                Scan.series(family, cuboid, tile, from, to),
                cell -> grouping.of(cuboid, cell)
                        .forEach(group ->
                                stretches.columnsAt(cell.x(), column -> sums.add(group, column, cell.measures())))));
    }

    private static int nextMonth(int day) {
        return Days.number(LocalDate.ofEpochDay(day).withDayOfMonth(1).plusMonths(1));
    }
}
