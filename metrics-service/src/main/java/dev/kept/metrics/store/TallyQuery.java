// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.Tally.Totals;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellSource.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What is counted by kind and part: the part becomes the last value of the group, to be taken apart again. */
final class TallyQuery {

    /** Kind and part come before the values of the kind's own dimensions. */
    private static final int OWN = 2;

    private final SumReader sums;
    private final Slicer slicer;
    private final TallyKind kind;
    private final int cuboid;

    TallyQuery(Policy policy, SumReader sums, Slice slice, TallyKind kind) {
        this.sums = sums;
        this.slicer = new Slicer(policy, slice, Set.copyOf(kind.dimensions()));
        this.kind = kind;
        if (kind.ofAll() && slicer.wanted() != 0) {
            throw new IllegalArgumentException(kind + " is kept of all customers together, not of " + slice);
        }
        this.cuboid = Lattice.covering(slicer.wanted(), slicer.dimensions());
    }

    /** The family of cells that holds a kind. */
    static Family family(TallyKind kind) {
        return switch (kind.shape()) {
            case DAYS -> Family.TALLY;
            case LEVELS -> Family.LEVEL;
            case PERIODS, MONTHS -> Family.CHANGE;
        };
    }

    Map<Group, Map<Period, Tally>> read(List<Period> periods) {
        if (periods.isEmpty()) {
            return Map.of();
        }
        return switch (kind.shape()) {
            case DAYS ->
                tallies(
                        periods,
                        sums.overDays(Family.TALLY, slicer.wanted(), slicer.dimensions(), periods, this::group));
            case PERIODS -> tallies(periods, sums.ofPeriods(Family.CHANGE, cuboid, periods, this::group));
            case MONTHS -> tallies(periods, sums.ofMonths(Family.CHANGE, cuboid, periods, this::group));
            case LEVELS -> levels(periods);
        };
    }

    private Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Sums found) {
        return byPeriod(found, periods, (parts, column) -> new Tally(totals(found, parts, column), Map.of()));
    }

    private Map<Group, Map<Period, Tally>> levels(List<Period> periods) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Period period : periods) {
            edges.add(Days.number(period.start()));
            edges.add(Days.number(period.end()));
        }
        List<Integer> ascending = List.copyOf(edges);
        Columns<Integer> columns = new Columns<>(ascending);
        Sums found = sums.upTo(Family.LEVEL, cuboid, ascending, this::group);
        return byPeriod(found, periods, (parts, i) -> {
            Period period = periods.get(i);
            return new Tally(
                    totals(found, parts, columns.of(Days.number(period.end()))),
                    totals(found, parts, columns.of(Days.number(period.start()))));
        });
    }

    private interface Maker {
        Tally make(List<Group> parts, int period);
    }

    private static Map<Group, Map<Period, Tally>> byPeriod(Sums found, List<Period> periods, Maker maker) {
        Map<Group, List<Group>> parts = new HashMap<>();
        found.groups()
                .forEach(key -> parts.computeIfAbsent(withoutPart(key), group -> new ArrayList<>())
                        .add(key));
        Map<Group, Map<Period, Tally>> result = new HashMap<>();
        parts.forEach((group, keys) -> {
            Map<Period, Tally> series = new LinkedHashMap<>();
            for (int i = 0; i < periods.size(); i++) {
                Tally tally = maker.make(keys, i);
                if (!tally.equals(Tally.NONE)) {
                    series.put(periods.get(i), tally);
                }
            }
            if (!series.isEmpty()) {
                result.put(group, series);
            }
        });
        return result;
    }

    private static Map<String, Totals> totals(Sums found, List<Group> parts, int column) {
        Map<String, Totals> totals = new HashMap<>();
        for (Group key : parts) {
            long[] m = found.get(key, column);
            if (m[0] != 0 || m[1] != 0) {
                totals.put(key.values().get(key.values().size() - 1), new Totals(m[0], m[1]));
            }
        }
        return totals;
    }

    private Optional<Group> group(int at, Cell cell) {
        List<String> label = cell.label();
        if (!label.get(0).equals(kind.name())) {
            return Optional.empty();
        }
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < kind.dimensions().size(); i++) {
            // Cells made before the kind had a dimension answer until they are built anew.
            String value = OWN + i < label.size() ? label.get(OWN + i) : Slice.UNKNOWN;
            own.put(kind.dimensions().get(i), value);
        }
        return slicer.group(at, cell.segment(), own).map(group -> {
            List<String> values = new ArrayList<>(group.values());
            values.add(label.get(1));
            return new Group(values);
        });
    }

    private static Group withoutPart(Group key) {
        return new Group(key.values().subList(0, key.values().size() - 1));
    }
}
