// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.contribution.Family;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of one family that are not zero, in the order of their keys, as columns of a statement. */
final class CellRows {

    private final Family family;
    private final SumMap sums;
    private final long[] low;
    private final int[] entries;

    private CellRows(Family family, SumMap sums, long[] low, int[] entries) {
        this.family = family;
        this.sums = sums;
        this.low = low;
        this.entries = entries;
    }

    /** @param numbers what stands for the words of the sums in the database */
    static CellRows of(Family family, SumMap sums, int[] numbers) {
        long[] low = new long[sums.size()];
        for (int entry = 0; entry < low.length; entry++) {
            int y = CellSums.y(sums.low(entry));
            int segment = CellSums.segment(sums.low(entry));
            low[entry] = CellSums.low(family.labelled() ? numbers[y] : y, numbers[segment]);
        }
        int[] entries = IntStream.range(0, low.length)
                .filter(entry -> !sums.isZero(entry))
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(sums::high).thenComparingLong(entry -> low[entry]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new CellRows(family, sums, low, entries);
    }

    int size() {
        return entries.length;
    }

    /** What {@link CellSql#add} wants behind the tenant, for some rows from a place on. */
    Object[] parameters(long generation, int from, int most) {
        int[] some = IntStream.range(from, Math.min(from + most, entries.length))
                .map(row -> entries[row])
                .toArray();
        List<Object> parameters = new ArrayList<>();
        parameters.add(generation);
        parameters.add(IntStream.of(some)
                .map(entry -> CellSums.cuboid(sums.high(entry)))
                .toArray());
        parameters.add(
                IntStream.of(some).map(entry -> CellSums.tile(sums.high(entry))).toArray());
        parameters.add(
                IntStream.of(some).map(entry -> CellSums.x(sums.high(entry))).toArray());
        parameters.add(IntStream.of(some).map(entry -> CellSums.y(low[entry])).toArray());
        parameters.add(
                IntStream.of(some).map(entry -> CellSums.segment(low[entry])).toArray());
        for (int i = 0; i < family.measures().size(); i++) {
            int measure = i;
            parameters.add(IntStream.of(some)
                    .mapToLong(entry -> sums.sum(entry, measure))
                    .toArray());
        }
        return parameters.toArray();
    }
}
