// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CohortCounts;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.CellSource.Scan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers from cells: picks the smallest cuboid, sums, and never divides. Knows nothing of segments. */
final class CellQueries implements CellReader {

    private final Policy policy;
    private final Watermark watermark;
    private final CellSource cells;
    private final SumReader sums;
    private final Customers customers;
    private final ForeignAmounts foreign;

    /** Where no other currency is worth anything. */
    CellQueries(Policy policy, Watermark watermark, CellSource cells, Customers customers) {
        this(policy, watermark, cells, customers, ForeignAmounts.none(Rates.none(policy.currency(), policy.zone())));
    }

    CellQueries(Policy policy, Watermark watermark, CellSource cells, Customers customers, ForeignAmounts foreign) {
        this.foreign = foreign;
        this.policy = policy;
        this.watermark = watermark;
        this.cells = cells;
        this.sums = new SumReader(cells, new Days(policy));
        this.customers = customers;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public Watermark watermark() {
        return watermark;
    }

    /** The same tenant, with other cells and customers. */
    CellQueries over(CellSource others, Customers whose, ForeignAmounts amounts) {
        return new CellQueries(policy, watermark, others, whose, amounts);
    }

    CellSource cells() {
        return cells;
    }

    @Override
    public Rates rates() {
        return foreign.rates();
    }

    @Override
    public boolean hasForeignAmounts() {
        return foreign.exist();
    }

    @Override
    public SortedSet<String> segments() {
        return customers.segments();
    }

    @Override
    public SortedMap<String, Long> conflicts(Set<String> attributes) {
        return customers.conflicts(attributes);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        Sums flows = flowSums(periods, new Slicer(policy, slice));
        return Sums.byPeriod(flows.groups(), periods, FlowTotals.ZERO, (group, i) -> {
            long[] m = flows.get(group, i);
            return new FlowTotals(m[0], m[1], m[2], m[3], m[4], m[5], m[6]);
        });
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return new AnswerQuery(policy, sums, slice, types).read(periods);
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return new ReplyQuery(policy, cells, slice, types).read(periods);
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        Slicer slicer = new Slicer(policy, slice);
        return new PopulationQuery(sums, slicer, periods).read(flowSums(periods, slicer));
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return new ActivityQuery(sums, new Slicer(policy, slice), periods).read();
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        Sums bridge = sums.ofPeriods(Family.BRIDGE, new Slicer(policy, slice), periods);
        return Sums.byPeriod(bridge.groups(), periods, RevenueBridge.ZERO, (group, i) -> {
            long[] m = bridge.get(group, i);
            return new RevenueBridge(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
        });
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        SumReader ofKind = new SumReader(cells.labelled(kind.name()), new Days(policy));
        return new TallyQuery(policy, ofKind, slice, kind).read(periods);
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        Slicer slicer = new Slicer(policy, slice);
        int cuboid = Lattice.covering(slicer.wanted(), slicer.dimensions());
        int first = Days.number(from.atDay(1));
        int last = Days.number(to.atDay(1)) - 1;
        Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> result = new HashMap<>();
        cells.scan(
                new Scan(Family.COHORT, cuboid, Tile.MONTH, first, last, first, last),
                cell -> slicer.group(cuboid, cell.segment())
                        .ifPresent(group -> result.computeIfAbsent(group, g -> new TreeMap<>())
                                .computeIfAbsent(month(cell.x()), m -> new TreeMap<>())
                                .merge(
                                        month(cell.y()),
                                        new CohortCounts(cell.measures()[0], cell.measures()[1]),
                                        CellQueries::plus)));
        CohortCounts zero = new CohortCounts(0, 0);
        result.values().forEach(cohorts -> {
            cohorts.values().forEach(months -> months.values().removeIf(zero::equals));
            cohorts.values().removeIf(Map::isEmpty);
        });
        result.values().removeIf(Map::isEmpty);
        return result;
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        Membership membership = new Membership(set, period, new Slice(List.of(), slice.filter()));
        return customers.select(
                after,
                limit,
                timeline -> membership.holds(new CellQueries(
                        policy,
                        watermark,
                        MemoryCells.of(timeline, policy, watermark.horizon(), membership.families()),
                        Customers.NONE)));
    }

    private Sums flowSums(List<Period> periods, Slicer slicer) {
        return sums.overDays(
                Family.FLOW,
                slicer.wanted(),
                slicer.dimensions(),
                periods,
                (cuboid, cell) -> slicer.group(cuboid, cell.segment()));
    }

    private static YearMonth month(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }

    private static CohortCounts plus(CohortCounts one, CohortCounts other) {
        return new CohortCounts(one.active() + other.active(), one.revenue() + other.revenue());
    }
}
