// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

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
import dev.kept.metrics.exchange.Rates;
import dev.kept.metrics.policy.Policy;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes which sources of events a figure stands on, by what is read for it. */
final class ReadSources implements CellReader {

    /** Who customers are is told by this one, so that every figure stands on it. */
    static final String CUSTOMER = "customer";

    static final String SURVEY = "survey";

    private static final Set<TallyKind> OF_SURVEYS =
            EnumSet.of(TallyKind.INVITATIONS, TallyKind.FEEDBACK, TallyKind.THEMES, TallyKind.THEME_CUSTOMERS);

    private final CellReader cells;
    private final SortedSet<String> sources = new TreeSet<>(Set.of(CUSTOMER));

    ReadSources(CellReader cells) {
        this.cells = cells;
    }

    /** Those that were read from until now. */
    SortedSet<String> sources() {
        return sources;
    }

    @Override
    public Policy policy() {
        return cells.policy();
    }

    @Override
    public Watermark watermark() {
        return cells.watermark();
    }

    @Override
    public Rates rates() {
        return cells.rates();
    }

    @Override
    public boolean hasForeignAmounts() {
        return cells.hasForeignAmounts();
    }

    @Override
    public SortedSet<String> segments() {
        return cells.segments();
    }

    @Override
    public SortedMap<String, Long> conflicts(Set<String> attributes) {
        return cells.conflicts(attributes);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return cells.flows(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        sources.add(SURVEY);
        return cells.answers(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        sources.add(SURVEY);
        return cells.replies(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return cells.population(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return cells.activity(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return cells.revenueBridge(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        if (OF_SURVEYS.contains(kind)) {
            sources.add(SURVEY);
        }
        return cells.tallies(periods, slice, kind);
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        return cells.cohorts(from, to, slice);
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        return cells.members(set, period, slice, after, limit);
    }

    @Override
    public <T> void ofEach(Function<CellReader, T> question, Consumer<T> answers) {
        cells.ofEach(question, answers);
    }
}
