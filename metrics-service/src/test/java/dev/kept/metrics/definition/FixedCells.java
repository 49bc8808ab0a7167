// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

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
import dev.kept.metrics.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** The same given numbers for every period, as one total; for published examples that come as counts. */
public record FixedCells(
        FlowTotals flow,
        AnswerTotals answer,
        PopulationCounts people,
        ActivityCounts buyers,
        RevenueBridge bridge,
        Map<TallyKind, Tally> tallied)
        implements CellReader {

    public static final FixedCells ZERO = new FixedCells(
            FlowTotals.ZERO,
            new AnswerTotals(0, Map.of()),
            PopulationCounts.ZERO,
            ActivityCounts.ZERO,
            RevenueBridge.ZERO,
            Map.of());

    public FixedCells with(FlowTotals flows) {
        return new FixedCells(flows, answer, people, buyers, bridge, tallied);
    }

    public FixedCells with(PopulationCounts population) {
        return new FixedCells(flow, answer, population, buyers, bridge, tallied);
    }

    public FixedCells with(ActivityCounts activity) {
        return new FixedCells(flow, answer, people, activity, bridge, tallied);
    }

    public FixedCells with(RevenueBridge revenue) {
        return new FixedCells(flow, answer, people, buyers, revenue, tallied);
    }

    public FixedCells with(AnswerTotals answers) {
        return new FixedCells(flow, answers, people, buyers, bridge, tallied);
    }

    public FixedCells with(TallyKind kind, Tally tally) {
        Map<TallyKind, Tally> all = new HashMap<>(tallied);
        all.put(kind, tally);
        return new FixedCells(flow, answer, people, buyers, bridge, all);
    }

    private static <T> Map<Group, Map<Period, T>> total(List<Period> periods, T value) {
        Map<Period, T> byPeriod = new HashMap<>();
        periods.forEach(period -> byPeriod.put(period, value));
        return Map.of(Group.TOTAL, byPeriod);
    }

    @Override
    public Policy policy() {
        return Policy.DEFAULT;
    }

    @Override
    public SortedSet<String> segments() {
        return Collections.emptySortedSet();
    }

    @Override
    public Watermark watermark() {
        return new Watermark(1, Map.of(), LocalDate.of(2099, 12, 31), Instant.EPOCH);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return total(periods, flow);
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return total(periods, answer);
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return Map.of();
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return total(periods, people);
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return total(periods, buyers);
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return total(periods, bridge);
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        return total(periods, tallied.getOrDefault(kind, Tally.NONE));
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        return Map.of();
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        return List.of();
    }
}
