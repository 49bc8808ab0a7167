// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.AnswerTotals;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.CohortCounts;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Reply;
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.Viewpoint;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.oracle.History;
import dev.kept.metrics.policy.Policy;
import io.quarkus.test.junit.QuarkusTestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The oracle in place of the store, so that the questions are tested apart from the engine. */
@Alternative
@ApplicationScoped
public class OracleReaders implements CellReaders {

    private static final CellReader NOBODY = History.inUtc(90).readAsOf("2020-12-31");

    private final Map<String, CellReader> tenants = new ConcurrentHashMap<>();

    /** Puts the oracle in place. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(OracleReaders.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kept.feed.reader.enabled", "false");
        }
    }

    void put(String tenant, CellReader cells) {
        tenants.put(tenant, cells);
    }

    @Override
    public CellSnapshot open(String tenant) {
        return new Open(tenants.getOrDefault(tenant, NOBODY));
    }

    /** The oracle knows the facts as they were put only. */
    @Override
    public CellSnapshot open(String tenant, Viewpoint viewpoint) {
        CellSnapshot cells = open(tenant);
        boolean other = viewpoint.knownAt() != null
                || (viewpoint.zone() != null
                        && !viewpoint.zone().equals(cells.policy().zone()));
        if (other) {
            throw new UnsupportedOperationException(viewpoint.toString());
        }
        return cells;
    }

    @Override
    public <T> Hindsight<T> since(String tenant, Viewpoint viewpoint, Function<CellReader, T> question) {
        throw new UnsupportedOperationException(viewpoint.toString());
    }

    private record Open(CellReader cells) implements CellSnapshot {
        @Override
        public Policy policy() {
            return cells.policy();
        }

        @Override
        public SortedSet<String> segments() {
            return cells.segments();
        }

        @Override
        public Watermark watermark() {
            return cells.watermark();
        }

        @Override
        public Map<Group, Map<Period, FlowTotals>> flows(List<Period> periods, Slice slice) {
            return cells.flows(periods, slice);
        }

        @Override
        public Map<Group, Map<Period, AnswerTotals>> answers(List<Period> periods, Slice slice, Set<String> types) {
            return cells.answers(periods, slice, types);
        }

        @Override
        public Map<Group, Map<Period, List<Reply>>> replies(List<Period> periods, Slice slice, Set<String> types) {
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
            return cells.tallies(periods, slice, kind);
        }

        @Override
        public Map<Group, Map<YearMonth, Map<YearMonth, CohortCounts>>> cohorts(
                YearMonth from, YearMonth to, Slice slice) {
            return cells.cohorts(from, to, slice);
        }

        @Override
        public List<String> members(MemberSet set, Period period, Slice slice, @Nullable String after, int limit) {
            return cells.members(set, period, slice, after, limit);
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
