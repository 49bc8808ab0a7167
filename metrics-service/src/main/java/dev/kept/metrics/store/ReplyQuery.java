// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.Reply.Rating;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.ReplyLabel;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellSource.Cell;
import dev.kept.metrics.store.CellSource.Scan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Responses one by one: from the one cuboid that keeps all dimensions apart. */
final class ReplyQuery {

    /** In one order, so that sums of fractions are equal for equal responses. */
    private static final Comparator<Reply> ORDER =
            Comparator.comparing(Reply::person).thenComparing(Reply::at).thenComparing(Reply::response);

    private final CellSource cells;
    private final Slicer slicer;
    private final Set<String> types;
    private final Map<Group, Map<Period, List<Reply>>> found = new HashMap<>();

    ReplyQuery(Policy policy, CellSource cells, Slice slice, Set<String> types) {
        this.cells = cells;
        this.slicer = new Slicer(policy, slice, AnswerQuery.LABELS);
        this.types = types;
    }

    Map<Group, Map<Period, List<Reply>>> read(List<Period> periods) {
        int cuboid = (1 << slicer.dimensions()) - 1;
        Stretches stretches = new Stretches();
        for (int i = 0; i < periods.size(); i++) {
            stretches.add(
                    Days.number(periods.get(i).start()),
                    Days.number(periods.get(i).end()) - 1,
                    i);
        }
        stretches.forEachJoined((from, to) -> cells.scan(
                Scan.series(Family.REPLY, cuboid, Tile.DAY, from, to),
                cell -> groups(cuboid, cell).forEach((group, ratings) -> {
                    Reply reply = ReplyLabel.read(cell.label()).with(ratings);
                    stretches.columnsAt(cell.x(), column -> add(group, periods.get(column), reply));
                })));
        found.values().forEach(byPeriod -> byPeriod.values().forEach(replies -> replies.sort(ORDER)));
        return found;
    }

    private void add(Group group, Period period, Reply reply) {
        found.computeIfAbsent(group, key -> new LinkedHashMap<>())
                .computeIfAbsent(period, key -> new ArrayList<>())
                .add(reply);
    }

    /** The answers that the slice accepts, by the group in which they are. */
    private Map<Group, List<Rating>> groups(int cuboid, Cell cell) {
        Map<Group, List<Rating>> groups = new HashMap<>();
        if (cell.measures()[0] != 0) {
            for (Rating rating : ReplyLabel.read(cell.label()).ratings()) {
                if (types.contains(rating.type())) {
                    slicer.group(
                                    cuboid,
                                    cell.segment(),
                                    AnswerQuery.names(cell.label(), rating.question(), rating.aspect()))
                            .ifPresent(group -> groups.computeIfAbsent(group, key -> new ArrayList<>())
                                    .add(rating));
                }
            }
        }
        return groups;
    }
}
