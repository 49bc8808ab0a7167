// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.math.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A score over time. */
@Schema(
        name = "CustomerScoreHistory",
        description = "Scores of a customer at equal distances, all by the present rules.")
record ScoreHistoryView(List<Point> points, TrendView trend) {

    /** A score of a day. */
    @Schema(name = "CustomerScorePoint")
    record Point(
            @Schema(examples = "2026-10-31") LocalDate asOf,
            @Schema(examples = "72.857") @Nullable Double score,
            @Schema(examples = "HIGH") Band band,
            @Schema(examples = "0.7") double coverage) {}

    /** Where it is heading. */
    @Schema(
            name = "CustomerScoreTrend",
            description =
                    "Slope of a straight line through the points. UP or DOWN where the 95 % interval of the slope leaves"
                            + " out zero; UNKNOWN below three points.")
    record TrendView(
            Trend.Direction direction,

            @Schema(description = "Points of the score per period.", examples = "-2.5") @Nullable Double slope,

            @Schema(examples = "-4.1") @Nullable Double low,
            @Schema(examples = "-0.9") @Nullable Double high) {}

    static ScoreHistoryView of(List<ScoreService.Scored> scored) {
        List<@Nullable Double> values = new ArrayList<>();
        scored.forEach(point -> values.add(point.score().value()));
        Trend trend = Trend.of(values);
        Interval interval = trend.interval();
        return new ScoreHistoryView(
                scored.stream()
                        .map(point -> new Point(
                                point.asOf(),
                                point.score().value(),
                                point.band(),
                                point.score().coverage()))
                        .toList(),
                new TrendView(
                        trend.direction(),
                        trend.slope(),
                        interval == null ? null : Double.valueOf(interval.low()),
                        interval == null ? null : Double.valueOf(interval.high())));
    }
}
