// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.RecurringBridge;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A kind of additive cells that formulas are built on. The formula is applied to sums, so that any grain and any
 * grouping is a ratio of sums and never a mean of ratios.
 *
 * @param <T> the sums of one group and period
 */
public final class Aggregate<T> {

    public static final Aggregate<FlowTotals> FLOWS = new Aggregate<>(CellReader::flows, FlowTotals.ZERO);
    public static final Aggregate<PopulationCounts> POPULATION =
            new Aggregate<>(CellReader::population, PopulationCounts.ZERO);
    public static final Aggregate<ActivityCounts> ACTIVITY = new Aggregate<>(CellReader::activity, ActivityCounts.ZERO);
    public static final Aggregate<RevenueBridge> REVENUE_BRIDGE =
            new Aggregate<>(CellReader::revenueBridge, RevenueBridge.ZERO);

    public static final Aggregate<RecurringBridge> RECURRING =
            new Aggregate<>(RecurringBridge::read, RecurringBridge.ZERO);

    private interface Source<T> {
        Map<Group, Map<Period, T>> read(CellReader cells, List<Period> periods, Slice slice);
    }

    /** What the sums of one group and period come to. */
    @FunctionalInterface
    public interface Computation<T> {
        Figure of(T sums, Period period, MetricQuestion question);
    }

    /** Two aggregates of the same group and period. */
    public record Both<A, B>(A first, B second) {}

    private final Source<T> source;
    private final T zero;

    private Aggregate(Source<T> source, T zero) {
        this.source = source;
        this.zero = zero;
    }

    /** The answers to questions of these types. */
    public static Aggregate<AnswerTotals> answers(Set<String> types) {
        return new Aggregate<>(
                (cells, periods, slice) -> cells.answers(periods, slice, types), new AnswerTotals(0, Map.of()));
    }

    /** Everything that is counted of a kind. */
    public static Aggregate<Tally> tally(TallyKind kind) {
        return new Aggregate<>((cells, periods, slice) -> cells.tallies(periods, slice, kind), Tally.NONE);
    }

    public <U> Aggregate<Both<T, U>> and(Aggregate<U> other) {
        return new Aggregate<>(
                (cells, periods, slice) ->
                        both(source.read(cells, periods, slice), other.source.read(cells, periods, slice), other.zero),
                new Both<>(zero, other.zero));
    }

    private <U> Map<Group, Map<Period, Both<T, U>>> both(
            Map<Group, Map<Period, T>> mine, Map<Group, Map<Period, U>> others, U otherZero) {
        Map<Group, Map<Period, Both<T, U>>> result = new HashMap<>();
        for (Group group : union(mine.keySet(), others.keySet())) {
            Map<Period, T> left = mine.getOrDefault(group, Map.of());
            Map<Period, U> right = others.getOrDefault(group, Map.of());
            Map<Period, Both<T, U>> joined = new HashMap<>();
            for (Period period : union(left.keySet(), right.keySet())) {
                joined.put(period, new Both<>(left.getOrDefault(period, zero), right.getOrDefault(period, otherZero)));
            }
            result.put(group, joined);
        }
        return result;
    }

    private static <K> Set<K> union(Set<K> left, Set<K> right) {
        Set<K> all = new HashSet<>(left);
        all.addAll(right);
        return all;
    }

    /** The same, of those alone who have a value of a dimension. */
    public Aggregate<T> where(String dimension, String value) {
        return new Aggregate<>(
                (cells, periods, slice) -> source.read(cells, periods, slice.only(dimension, value)), zero);
    }

    /** A formula on these sums; a period without any fact is computed from zeros and thus never missing. */
    public Formula as(BiFunction<T, MetricQuestion, Figure> computation) {
        return each((sums, period, question) -> computation.apply(sums, question));
    }

    /** The same, for what depends on the period itself. */
    public Formula each(Computation<T> computation) {
        return (cells, question) -> {
            Map<Group, Map<Period, T>> sums = source.read(cells, question.periods(), question.slice());
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            Set<Group> groups = question.slice().groupBy().isEmpty() ? Set.of(Group.TOTAL) : sums.keySet();
            for (Group group : groups) {
                Map<Period, T> known = sums.getOrDefault(group, Map.of());
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    figures.put(period, computation.of(known.getOrDefault(period, zero), period, question));
                }
                result.put(group, figures);
            }
            return result;
        };
    }
}
