// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric over adjacent complete periods.
 *
 * @param points in order of time, without gaps between the periods
 */
public record Series(Metric metric, Variant variant, Grain grain, List<Point> points) {

    public Series {
        points = List.copyOf(points);
    }

    /**
     * One period.
     *
     * @param value null where the metric is undefined
     * @param n what the value rests on; null where that is not known
     */
    public record Point(
            LocalDate start,
            LocalDate end,
            @Nullable Double value,
            @Nullable Long n) {}

    /** From the first value that is not zero on: before it there was nothing to measure. */
    public Series sinceItBegan() {
        int begin = 0;
        while (begin < points.size() && isNothing(points.get(begin).value())) {
            begin++;
        }
        return new Series(metric, variant, grain, points.subList(begin, points.size()));
    }

    /** The first day of the first period without a value; null where every period has one. */
    public @Nullable LocalDate gap() {
        return points.stream()
                .filter(point -> point.value() == null)
                .map(Point::start)
                .findFirst()
                .orElse(null);
    }

    /** The values; only of a series without a gap. */
    public double[] values() {
        return points.stream().mapToDouble(Series::value).toArray();
    }

    private static double value(Point point) {
        Double value = point.value();
        if (value == null) {
            throw new IllegalStateException("A gap at " + point.start());
        }
        return value;
    }

    private static boolean isNothing(@Nullable Double value) {
        return value == null || value == 0;
    }
}
