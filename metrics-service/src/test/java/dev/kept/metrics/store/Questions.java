// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.fact.ResponseFact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random questions, put to two readers that must give the same answers. */
public final class Questions {

    private final Random random;
    private final CellReader expected;
    private final CellReader actual;

    public Questions(Random random, CellReader expected, CellReader actual) {
        this.random = random;
        this.expected = expected;
        this.actual = actual;
    }

    public void compareAll() {
        for (Grain grain : Grain.values()) {
            Slice slice = slice();
            List<Period> periods = periods(grain);
            String about = grain + " " + slice + " " + periods;
            assertEquals(expected.flows(periods, slice), actual.flows(periods, slice), () -> "flows " + about);
            assertEquals(
                    nonZero(expected.population(periods, slice)),
                    nonZero(actual.population(periods, slice)),
                    () -> "population " + about);
            assertEquals(expected.activity(periods, slice), actual.activity(periods, slice), () -> "activity " + about);
            if (grain != Grain.WINDOW) {
                assertEquals(
                        expected.revenueBridge(periods, slice),
                        actual.revenueBridge(periods, slice),
                        () -> "revenue bridge " + about);
            }
            compareAnswers(periods);
            compareTallies(grain, periods);
        }
        YearMonth from = YearMonth.from(World.START).plusMonths(random.nextInt(3));
        YearMonth to = from.plusMonths(1 + random.nextInt(14));
        Slice slice = slice();
        assertEquals(expected.cohorts(from, to, slice), actual.cohorts(from, to, slice), () -> "cohorts " + slice);
    }

    public void compareMembers() {
        for (MemberSet set : MemberSet.values()) {
            if (random.nextInt(8) > 0) {
                continue;
            }
            List<Grain> grains = List.of(Grain.values());
            Period period = periods(grains.get(random.nextInt(grains.size()))).get(0);
            boolean calendar = set == MemberSet.RETURNED_LOST
                    || (set.kind() != null && set.kind().shape() == TallyKind.Shape.PERIODS);
            if (calendar && period.grain() == Grain.WINDOW) {
                continue;
            }
            Slice slice = new Slice(List.of(), filter()).of(segment());
            List<String> all = expected.members(set, period, slice, null, 1000);
            assertEquals(all, actual.members(set, period, slice, null, 1000), () -> set + " " + period + " " + slice);
            if (all.size() > 1) {
                assertEquals(all.subList(1, 2), actual.members(set, period, slice, all.get(0), 1));
            }
        }
    }

    private void compareTallies(Grain grain, List<Period> periods) {
        for (TallyKind kind : TallyKind.values()) {
            if (random.nextInt(3) > 0) {
                continue;
            }
            if (grain == Grain.WINDOW && kind.shape() == TallyKind.Shape.PERIODS) {
                continue;
            }
            List<String> groupBy = new ArrayList<>(names());
            Map<String, Set<String>> filter = new HashMap<>(filter());
            for (String name : kind.dimensions()) {
                if (random.nextInt(3) == 0 && !groupBy.contains(name)) {
                    groupBy.add(name);
                }
                if (random.nextInt(6) == 0) {
                    filter.put(name, Set.of("email", "unknown"));
                }
            }
            Slice slice = kind.ofAll() ? ofAll() : ofSome(groupBy, filter);
            assertEquals(
                    expected.tallies(periods, slice, kind),
                    actual.tallies(periods, slice, kind),
                    () -> kind + " " + slice + periods);
        }
    }

    private void compareAnswers(List<Period> periods) {
        List<String> groupBy = new ArrayList<>(names());
        Map<String, Set<String>> filter = new HashMap<>(filter());
        for (String name : List.of("survey", "channel", "wave", "question", "aspect")) {
            if (random.nextInt(3) == 0) {
                groupBy.add(name);
            }
        }
        if (random.nextInt(3) == 0) {
            filter.put("survey", Set.of("visit"));
        }
        if (random.nextInt(4) == 0) {
            filter.put("wave", Set.of("wav_1", "wav_2"));
        }
        if (random.nextInt(4) == 0) {
            filter.put("aspect", Set.of("service"));
        }
        if (random.nextInt(3) == 0) {
            filter.put("question", random.nextBoolean() ? Set.of("overall") : Set.of("overall", "price"));
        }
        Slice slice = cut(groupBy, filter);
        Set<String> types = random.nextBoolean() ? Set.of("CSAT") : Set.of("NPS", "CSAT");
        Set<String> choices = random.nextBoolean() ? Set.of(ResponseFact.CHOICE) : Set.of("CSAT", ResponseFact.CHOICE);
        assertEquals(
                expected.answers(periods, slice, choices),
                actual.answers(periods, slice, choices),
                () -> "choices " + slice + choices + periods);
        assertEquals(
                expected.answers(periods, slice, types),
                actual.answers(periods, slice, types),
                () -> "answers " + slice + types + periods);
        assertEquals(
                expected.replies(periods, slice, types),
                actual.replies(periods, slice, types),
                () -> "replies " + slice + types + periods);
    }

    /** Without the zeros of windows, which a reader may give or leave out. */
    private static Map<Group, Map<Period, PopulationCounts>> nonZero(Map<Group, Map<Period, PopulationCounts>> answer) {
        PopulationCounts zero = new PopulationCounts(0, 0, 0, 0, 0, 0, 0, null);
        Map<Group, Map<Period, PopulationCounts>> result = new HashMap<>();
        answer.forEach((group, series) -> {
            Map<Period, PopulationCounts> rest = new HashMap<>(series);
            rest.values().removeIf(zero::equals);
            if (!rest.isEmpty()) {
                result.put(group, rest);
            }
        });
        return result;
    }

    private Slice slice() {
        return cut(names(), filter());
    }

    /** Of all customers, of those of a segment or of none, or cut into segments. */
    /** Of segments seldom: each such question looks at every customer. */
    private Slice ofSome(List<String> groupBy, Map<String, Set<String>> filter) {
        return random.nextInt(8) == 0 ? cut(groupBy, filter) : new Slice(groupBy, filter);
    }

    private Slice ofAll() {
        return random.nextInt(8) == 0 ? Slice.TOTAL.of(segment()) : Slice.TOTAL;
    }

    private Slice cut(List<String> groupBy, Map<String, Set<String>> filter) {
        if (segmentsAreDeclared() && random.nextInt(4) == 0) {
            List<String> names = new ArrayList<>(groupBy);
            names.add(random.nextInt(names.size() + 1), "segment");
            return new Slice(names, filter, new SegmentFilter(null, random.nextBoolean() ? AsOf.START : AsOf.END));
        }
        return new Slice(groupBy, filter).of(segment());
    }

    private boolean segmentsAreDeclared() {
        return actual.segments().containsAll(World.SEGMENTS);
    }

    private @Nullable SegmentFilter segment() {
        if (random.nextInt(3) > 0) {
            return null;
        }
        boolean none = segmentsAreDeclared() && random.nextInt(3) == 0;
        String key = none ? "unknown" : World.SEGMENTS.get(random.nextInt(World.SEGMENTS.size()));
        return new SegmentFilter(key, random.nextBoolean() ? AsOf.START : AsOf.END);
    }

    private List<String> names() {
        return expected.policy().dimensions().stream()
                .filter(d -> random.nextInt(3) == 0)
                .toList();
    }

    private Map<String, Set<String>> filter() {
        Map<String, Set<String>> filter = new HashMap<>();
        for (String dimension : expected.policy().dimensions()) {
            if (random.nextInt(4) == 0) {
                filter.put(
                        dimension, random.nextBoolean() ? Set.of(dimension + "1") : Set.of(dimension + "0", "unknown"));
            }
        }
        return filter;
    }

    private List<Period> periods(Grain grain) {
        List<Period> periods = new ArrayList<>();
        if (grain == Grain.WINDOW) {
            for (int i = 0; i < 3; i++) {
                LocalDate start = World.START.plusDays(random.nextInt(World.DAYS));
                LocalDate chosen = random.nextInt(3) == 0 ? start.withDayOfMonth(1) : start;
                LocalDate end = chosen.plusDays(1L + random.nextInt(200));
                periods.add(new Period(grain, chosen, end));
            }
            return periods.stream().distinct().toList();
        }
        Days days = new Days(expected.policy());
        Tile tile = days.tile(grain);
        int start = days.start(tile, Days.number(World.START) + random.nextInt(World.DAYS));
        for (int i = 0; i < 8; i++) {
            int next = days.next(tile, start);
            periods.add(new Period(grain, LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(next)));
            start = next;
        }
        return periods;
    }
}
