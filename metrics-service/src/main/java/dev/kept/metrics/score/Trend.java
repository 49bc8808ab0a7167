// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.StudentT;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a score is heading: the slope of a straight line through its points.
 *
 * @param direction UP or DOWN where the interval of the slope leaves out zero, else FLAT; UNKNOWN below three points
 * @param slope points of the score per period; null below three points
 */
record Trend(
        Direction direction,
        @Nullable Double slope,
        @Nullable Interval interval) {

    private static final double LEVEL = .95;
    private static final int FEWEST = 3;

    /** Which way. */
    @Schema(name = "ScoreDirection")
    enum Direction {
        UP,
        DOWN,
        FLAT,
        UNKNOWN
    }

    /** @param values by period; null where there is no score, which is then left out but keeps its place in time */
    static Trend of(List<@Nullable Double> values) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                n++;
                sumX += i;
                sumY += value;
            }
        }
        if (n < FEWEST) {
            return new Trend(Direction.UNKNOWN, null, null);
        }
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                double x = i - sumX / n;
                double y = value - sumY / n;
                xx += x * x;
                xy += x * y;
                yy += y * y;
            }
        }
        double slope = xy / xx;
        double error = Math.sqrt(Math.max(0, yy - slope * xy) / (n - 2) / xx);
        double half = error * StudentT.critical(LEVEL, n - 2);
        Interval interval = new Interval(slope - half, slope + half, LEVEL, "student-t");
        return new Trend(
                interval.low() > 0 ? Direction.UP : interval.high() < 0 ? Direction.DOWN : Direction.FLAT,
                slope,
                interval);
    }
}
