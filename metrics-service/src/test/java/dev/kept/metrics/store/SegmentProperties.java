// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.SegmentFilter;
import dev.kept.metrics.cell.SegmentFilter.AsOf;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.contribution.Days;
import dev.kept.metrics.contribution.Tile;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;

/** Segments that divide the customers divide every number. That each part is right is compared with the oracle. */
class SegmentProperties {

    private interface Question<V extends Record> {
        Map<Group, Map<Period, V>> ask(List<Period> periods, Slice slice);
    }

    @HistoryProperty
    void thePartsAddUpToTheTotal(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        Cells engine = new Cells(world.policy, world.horizon);
        world.facts.forEach(engine::ingest);
        CellReader reader = engine.reader();
        Slice slice = new Slice(world.policy.dimensions().stream().limit(1).toList(), Map.of());
        for (Grain grain : Grain.values()) {
            List<Period> periods = periods(world, grain);
            for (AsOf asOf : AsOf.values()) {
                addUp(periods, slice, asOf, reader::flows);
                addUp(periods, slice, asOf, reader::population);
                addUp(periods, slice, asOf, reader::activity);
                if (grain != Grain.WINDOW) {
                    addUp(periods, slice, asOf, reader::revenueBridge);
                }
            }
        }
    }

    private interface Asked<V extends Record> {
        Map<Group, Map<Period, V>> ask(CellReader cells, List<Period> periods, Slice slice);
    }

    /** Each customer alone, of all and of a segment: together they are the answer about all of them. */
    @HistoryProperty
    void theCustomersOneByOneAddUpToTheTotal(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        Cells engine = new Cells(world.policy, world.horizon);
        world.facts.forEach(engine::ingest);
        CellReader reader = engine.reader();
        Slice plain = new Slice(world.policy.dimensions().stream().limit(1).toList(), Map.of());
        for (Grain grain : List.of(Grain.WEEK, Grain.QUARTER, Grain.WINDOW)) {
            List<Period> periods = periods(world, grain);
            for (String segment : List.of("vip", "unknown")) {
                for (Slice slice : List.of(plain, plain.of(new SegmentFilter(segment, AsOf.END)))) {
                    oneByOne(reader, periods, slice, CellReader::flows);
                    oneByOne(reader, periods, slice, CellReader::population);
                    oneByOne(reader, periods, slice, CellReader::activity);
                    if (grain != Grain.WINDOW) {
                        oneByOne(reader, periods, slice, CellReader::revenueBridge);
                    }
                }
            }
        }
    }

    private static <V extends Record> void oneByOne(
            CellReader reader, List<Period> periods, Slice slice, Asked<V> question) {
        Map<String, long[]> total = new TreeMap<>();
        add(question.ask(reader, periods, slice), total);
        Map<String, long[]> parts = new TreeMap<>();
        reader.ofEach(customer -> question.ask(customer, periods, slice), answer -> add(answer, parts));
        assertEquals(printable(total), printable(parts));
    }

    private static <V extends Record> void addUp(List<Period> periods, Slice slice, AsOf asOf, Question<V> question) {
        Map<String, long[]> total = new TreeMap<>();
        add(question.ask(periods, slice), total);
        Map<String, long[]> parts = new TreeMap<>();
        for (String segment :
                Stream.concat(World.DIVISION.stream(), Stream.of("unknown")).toList()) {
            add(question.ask(periods, slice.of(new SegmentFilter(segment, asOf))), parts);
        }
        assertEquals(printable(total), printable(parts));
    }

    private static <V extends Record> void add(Map<Group, Map<Period, V>> answer, Map<String, long[]> sums) {
        answer.forEach((group, series) -> series.forEach((period, counts) -> {
            long[] numbers = numbers(counts);
            long[] sum = sums.computeIfAbsent(group + " " + period, key -> new long[numbers.length]);
            Arrays.setAll(sum, i -> sum[i] + numbers[i]);
        }));
    }

    private static long[] numbers(Record counts) {
        RecordComponent[] components = counts.getClass().getRecordComponents();
        return Arrays.stream(components)
                .mapToLong(component -> {
                    try {
                        Object value = component.getAccessor().invoke(counts);
                        return value == null ? 0 : (Long) value;
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray();
    }

    /** Without the groups that are zero throughout: parts may cancel out, as in the revenue of a deleted order. */
    private static Map<String, String> printable(Map<String, long[]> sums) {
        Map<String, String> result = new TreeMap<>();
        sums.forEach((key, numbers) -> {
            if (Arrays.stream(numbers).anyMatch(number -> number != 0)) {
                result.put(key, Arrays.toString(numbers));
            }
        });
        return result;
    }

    private static List<Period> periods(World world, Grain grain) {
        int day = Days.number(World.START) + world.random.nextInt(World.DAYS / 2);
        if (grain == Grain.WINDOW) {
            LocalDate start = LocalDate.ofEpochDay(day);
            return List.of(new Period(grain, start, start.plusDays(1L + world.random.nextInt(200))));
        }
        Days days = new Days(world.policy);
        Tile tile = days.tile(grain);
        List<Period> periods = new ArrayList<>();
        int start = days.start(tile, day);
        for (int i = 0; i < 6; i++) {
            int next = days.next(tile, start);
            periods.add(new Period(grain, LocalDate.ofEpochDay(start), LocalDate.ofEpochDay(next)));
            start = next;
        }
        return periods;
    }
}
