// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reader that passes everything on to another one, but for what it does otherwise. */
public interface ForwardingReader extends CellReader {

    /** The other one. */
    CellReader reader();

    @Override
    default Policy policy() {
        return reader().policy();
    }

    @Override
    default Watermark watermark() {
        return reader().watermark();
    }

    @Override
    default Rates rates() {
        return reader().rates();
    }

    @Override
    default boolean hasForeignAmounts() {
        return reader().hasForeignAmounts();
    }

    @Override
    default SortedSet<String> segments() {
        return reader().segments();
    }

    @Override
    default SortedMap<String, Long> conflicts(Set<String> attributes) {
        return reader().conflicts(attributes);
    }

    @Override
    default Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return reader().flows(periods, slice);
    }

    @Override
    default Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return reader().answers(periods, slice, types);
    }

    @Override
    default Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return reader().replies(periods, slice, types);
    }

    @Override
    default Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return reader().population(periods, slice);
    }

    @Override
    default Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return reader().activity(periods, slice);
    }

    @Override
    default Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return reader().revenueBridge(periods, slice);
    }

    @Override
    default Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        return reader().tallies(periods, slice, kind);
    }

    @Override
    default Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(
            YearMonth from, YearMonth to, Slice slice) {
        return reader().cohorts(from, to, slice);
    }

    @Override
    default List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        return reader().members(set, period, slice, after, limit);
    }

    @Override
    default <T> void ofEach(Function<CellReader, T> question, Consumer<T> answers) {
        reader().ofEach(question, answers);
    }
}
