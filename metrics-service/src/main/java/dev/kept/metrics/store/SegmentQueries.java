// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CohortCounts;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a question about a segment from the cells of its customers alone, any other from the tenant's cells. */
final class SegmentQueries implements CellReader {

    private final CellQueries all;
    private final Customers customers;

    SegmentQueries(CellQueries all, Customers customers) {
        this.all = all;
        this.customers = customers;
    }

    private interface Question<V> {
        Map<Group, Map<Period, V>> ask(CellReader cells, List<Period> periods, Slice slice);
    }

    @Override
    public Policy policy() {
        return all.policy();
    }

    @Override
    public Watermark watermark() {
        return all.watermark();
    }

    @Override
    public Rates rates() {
        return all.rates();
    }

    @Override
    public boolean hasForeignAmounts() {
        return all.hasForeignAmounts();
    }

    @Override
    public SortedSet<String> segments() {
        return all.segments();
    }

    @Override
    public SortedMap<String, Long> conflicts(Set<String> attributes) {
        return all.conflicts(attributes);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return answer(periods, slice, CellReader::flows);
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return answer(periods, slice, (cells, some, plain) -> cells.answers(some, plain, types));
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return answer(periods, slice, (cells, some, plain) -> cells.replies(some, plain, types));
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return answer(periods, slice, CellReader::population);
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return answer(periods, slice, CellReader::activity);
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return answer(periods, slice, CellReader::revenueBridge);
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        return answer(periods, slice, (cells, some, plain) -> cells.tallies(some, plain, kind));
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        if (isCut(slice)) {
            return cut(slice, one -> cohorts(from, to, one));
        }
        if (isOfAll(slice)) {
            return all.cohorts(from, to, slice);
        }
        List<Period> months = Stream.iterate(from, month -> month.isBefore(to), month -> month.plusMonths(1))
                .map(month -> new Period(
                        Grain.MONTH, month.atDay(1), month.plusMonths(1).atDay(1)))
                .toList();
        Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> result = new HashMap<>();
        eachStretch(slice, months, (cells, firsts) -> {
            Set<YearMonth> wanted = new HashSet<>();
            firsts.forEach(first -> wanted.add(YearMonth.from(first.start())));
            cells.cohorts(from, to, slice.of(null))
                    .forEach((group, rows) -> rows.forEach((first, row) -> {
                        if (wanted.contains(first)) {
                            result.computeIfAbsent(group, key -> new HashMap<>())
                                    .put(first, row);
                        }
                    }));
        });
        return result;
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        if (isOfAll(slice)) {
            return all.members(set, period, slice, after, limit);
        }
        Membership membership = new Membership(set, period, new Slice(List.of(), slice.filter()));
        SegmentMembership segment = SegmentMembership.of(slice, segments());
        return customers.select(
                after,
                limit,
                timeline -> segment.holds(timeline, period)
                        && membership.holds(over(
                                MemoryCells.of(timeline, policy(), watermark().horizon(), membership.families()))));
    }

    @Override
    public <T> void ofEach(Function<CellReader, T> question, Consumer<T> answers) {
        new EachCustomer(all).ask(customers, question, answers);
    }

    private <V> Map<Group, Map<Period, V>> answer(List<Period> periods, Slice slice, Question<V> question) {
        if (isCut(slice)) {
            return cut(slice, one -> answer(periods, one, question));
        }
        if (isOfAll(slice)) {
            return question.ask(all, periods, slice);
        }
        Map<Group, Map<Period, V>> result = new HashMap<>();
        eachStretch(
                slice,
                periods,
                (cells, same) -> question.ask(cells, same, slice.of(null))
                        .forEach((group, series) -> result.computeIfAbsent(group, key -> new HashMap<>())
                                .putAll(series)));
        return result;
    }

    private static boolean isOfAll(Slice slice) {
        return slice.segment() == null || slice.segment().segment() == null;
    }

    private boolean isCut(Slice slice) {
        return slice.groupBy().contains(Slice.SEGMENT) && !policy().dimensions().contains(Slice.SEGMENT);
    }

    /** Asks of each segment by itself, and of those who are in none. */
    private <V> Map<Group, V> cut(Slice slice, Function<Slice, Map<Group, V>> question) {
        if (!isOfAll(slice)) {
            throw new IllegalArgumentException(
                    "Groups by segment are of all customers, not of one segment's: " + slice);
        }
        List<String> others = new ArrayList<>(slice.groupBy());
        int place = others.indexOf(Slice.SEGMENT);
        others.remove(place);
        SortedSet<String> keys = new TreeSet<>(segments());
        keys.add(Slice.UNKNOWN);
        Map<Group, V> result = new HashMap<>();
        for (String key : keys) {
            question.apply(new Slice(others, slice.filter(), new SegmentFilter(key, slice.day())))
                    .forEach((group, series) -> {
                        List<String> values = new ArrayList<>(group.values());
                        values.add(place, key);
                        result.put(new Group(values), series);
                    });
        }
        return result;
    }

    private void eachStretch(Slice slice, List<Period> periods, BiConsumer<CellReader, List<Period>> consumer) {
        Demand demand = new Demand();
        consumer.accept(over(demand), periods);
        SegmentMembership segment = SegmentMembership.of(slice, segments());
        SegmentCells cells = new SegmentCells(segment, periods, demand);
        customers.everIn(
                segment.keys(),
                timeline -> cells.add(timeline, policy(), watermark().horizon()));
        cells.forEach((same, source) ->
                consumer.accept(over(segment.outside() ? new Remainder(all.cells(), source) : source), same));
    }

    private CellReader over(CellSource source) {
        return new CellQueries(policy(), watermark(), source, Customers.NONE);
    }
}
