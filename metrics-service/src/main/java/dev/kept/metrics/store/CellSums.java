// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.contribution.CellSink;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.contribution.Tile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sums of a great many cells or points, in little memory: what {@link Points} does for one customer, for thousands of them. */
final class CellSums implements CellSink {

    private final Map<Family, SumMap> families = new EnumMap<>(Family.class);
    private final List<List<String>> words = new ArrayList<>();
    private final Map<List<String>, Integer> numbers = new HashMap<>();
    private final Last segment = new Last();
    private final Last label = new Last();

    @Override
    public void add(Cut cut, Place place, List<String> ofPlace, long[] measures) {
        long high = high(cut.cuboid(), place.tile().code(), place.x());
        add(place.family(), high, place.y(), cut.segment(), ofPlace, measures);
    }

    /** Adds points of the full cuboid, for {@link #forEachPoint}. */
    void add(Points points) {
        points.forEach((key, measures) -> {
            long high = high(key.cuboid(), key.tile().code(), key.x());
            add(key.family(), high, key.y(), key.segment(), key.label(), measures);
        });
    }

    /** Hands over what {@link #add(Points)} has summed up. */
    void forEachPoint(Family family, BiConsumer<CellKey, long[]> consumer) {
        SumMap sums = of(family);
        for (int entry = 0; entry < sums.size(); entry++) {
            long high = sums.high(entry);
            int y = y(sums.low(entry));
            boolean labelled = family.labelled();
            List<String> values = words.get(segment(sums.low(entry)));
            CellKey key = new CellKey(
                    family,
                    cuboid(high),
                    Tile.of(tile(high)),
                    x(high),
                    labelled ? 0 : y,
                    values,
                    labelled ? words.get(y) : List.of());
            consumer.accept(key, sums.sums(entry));
        }
    }

    /** Those of which there are cells. */
    Set<Family> families() {
        return families.keySet();
    }

    /** The cells of a family; their labels and segments are places in {@link #words}. */
    SumMap of(Family family) {
        return families.getOrDefault(family, new SumMap(family.measures().size()));
    }

    /** All labels and values of segments. */
    List<List<String>> words() {
        return words;
    }

    /** How many cells there are. */
    int size() {
        return families.values().stream().mapToInt(SumMap::size).sum();
    }

    /** Cuboid, tile and x as one number; sorted by it, cells are sorted by these. */
    static long high(int cuboid, int tile, int x) {
        return ((long) cuboid << 40) | ((long) tile << 32) | ((x ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL);
    }

    /** Y (or the label) and the segment. */
    static long low(int y, int segment) {
        return ((long) y << 32) | segment;
    }

    static int cuboid(long high) {
        return (int) (high >>> 40);
    }

    static int tile(long high) {
        return (int) (high >>> 32) & 0xFF;
    }

    static int x(long high) {
        return (int) high ^ Integer.MIN_VALUE;
    }

    static int y(long low) {
        return (int) (low >> 32);
    }

    static int segment(long low) {
        return (int) low;
    }

    private void add(Family family, long high, int y, List<String> values, List<String> told, long[] measures) {
        int second = family.labelled() ? label.number(told) : y;
        families.computeIfAbsent(family, f -> new SumMap(f.measures().size()))
                .add(high, low(second, segment.number(values)), measures);
    }

    private int number(List<String> list) {
        return numbers.computeIfAbsent(list, key -> {
            words.add(key);
            return words.size() - 1;
        });
    }

    /** The list that was asked for last: a point becomes many cells, and a customer many points, with the same one. */
    private final class Last {

        private @Nullable List<String> list;
        private int number;

        @SuppressWarnings("ReferenceEquality") // whether it is the same list is known without looking at its words
        int number(List<String> next) {
            if (next != list) {
                list = next;
                number = CellSums.this.number(next);
            }
            return number;
        }
    }
}
