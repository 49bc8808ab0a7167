// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellSnapshot;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A reader together with the transaction that it reads in. */
final class Snapshot implements CellSnapshot {

    private final Connection connection;
    private final CellReader reader;

    Snapshot(Connection connection, CellReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    @Override
    public Policy policy() {
        return reader.policy();
    }

    @Override
    public Watermark watermark() {
        return reader.watermark();
    }

    @Override
    public Rates rates() {
        return reader.rates();
    }

    @Override
    public boolean hasForeignAmounts() {
        return reader.hasForeignAmounts();
    }

    @Override
    public SortedSet<String> segments() {
        return reader.segments();
    }

    @Override
    public SortedMap<String, Long> conflicts(Set<String> attributes) {
        return reader.conflicts(attributes);
    }

    @Override
    public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
        return reader.flows(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
        return reader.answers(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
        return reader.replies(periods, slice, types);
    }

    @Override
    public Map<Group, Map<Period, PopulationCounts>> population(List<Period> periods, Slice slice) {
        return reader.population(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, ActivityCounts>> activity(List<Period> periods, Slice slice) {
        return reader.activity(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, RevenueBridge>> revenueBridge(List<Period> periods, Slice slice) {
        return reader.revenueBridge(periods, slice);
    }

    @Override
    public Map<Group, Map<Period, Tally>> tallies(List<Period> periods, Slice slice, TallyKind kind) {
        return reader.tallies(periods, slice, kind);
    }

    @Override
    public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(YearMonth from, YearMonth to, Slice slice) {
        return reader.cohorts(from, to, slice);
    }

    @Override
    public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
        return reader.members(set, period, slice, after, limit);
    }

    @Override
    public <T> void ofEach(Function<CellReader, T> question, Consumer<T> answers) {
        reader.ofEach(question, answers);
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new StoreException("close a snapshot", e);
        }
    }
}
