// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.model.forecast.BackTest;
import dev.kept.metrics.series.Series;
import dev.kept.metrics.series.SeriesReader;
import dev.kept.metrics.series.SeriesScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A forecast of a metric. */
@Schema(
        name = "MetricForecast",
        description =
                "What a metric is likely to be next if things go on as they were. The method is the one with the"
                        + " smallest errors from past origins; where none beats repeating the last season, that is the forecast.")
record ForecastView(
        @Schema(examples = "retention-rate") String metric,
        @Schema(examples = "set-based") String definition,
        SeriesScope scope,

        @Schema(
                description = "last-value, seasonal-naive, simple, holt, damped, holt-winters-additive or"
                        + " holt-winters-multiplicative.",
                examples = "holt-winters-additive")
        String method,

        @Schema(
                description = "On which scale it was smoothed: PLAIN, LOG for amounts, LOGIT for shares.",
                examples = "LOGIT")
        String scale,

        @Schema(description = "Complete periods that it rests on.", examples = "36")
        int periods,

        @Schema(examples = "2023-11-01") LocalDate from,
        @Schema(examples = "2026-11-01") LocalDate to,

        @Schema(description = "Shares of exactly 0 or 1, moved inside by half of one case.", examples = "0")
        int movedInside,

        List<Point> points,

        @Schema(description = "Null where the series is too short for one.") @Nullable BackTestView backTest) {

    /** A value to come. */
    @Schema(name = "MetricForecastPoint")
    record Point(
            @Schema(examples = "2026-11-01") LocalDate start,
            @Schema(examples = "2026-12-01") LocalDate end,
            @Schema(examples = "0.87") double value,

            @Schema(description = "Null where nothing is known of chance.", examples = "0.82") @Nullable Double low,

            @Schema(examples = "0.91") @Nullable Double high) {}

    /** How methods did in the past. */
    @Schema(name = "MetricForecastBackTest", description = "Forecasts from past origins against what came.")
    record BackTestView(
            @Schema(description = "Steps ahead of each forecast.", examples = "6")
            int horizon,

            @Schema(examples = "12") int origins,

            @Schema(description = "Mean absolute error of repeating the last season.", examples = "0.021")
            double naiveError,

            @Schema(description = "Whether a method beat that.")
            boolean beatsNaive,

            List<ScoreView> scores) {}

    /** How a method did. */
    @Schema(name = "MetricForecastScore")
    record ScoreView(
            @Schema(examples = "holt-winters-additive") String method,

            @Schema(description = "Mean absolute error.", examples = "0.012")
            double error,

            @Schema(description = "Over that of the naive (MASE): below 1 is better.", examples = "0.57")
            double scaledError) {}

    static ForecastView of(ForecastService.Answer answer) {
        Series past = answer.past();
        LocalDate end = past.points().get(past.points().size() - 1).end();
        return new ForecastView(
                past.metric().key(),
                past.variant().key(),
                answer.scope(),
                answer.forecast().method(),
                answer.forecast().scale().name(),
                past.points().size(),
                past.points().get(0).start(),
                end,
                answer.moved(),
                points(answer.forecast(), past.grain(), end),
                backTest(answer.forecast().backTest()));
    }

    private static List<Point> points(Forecast forecast, Grain grain, LocalDate end) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < forecast.points().size(); i++) {
            Forecast.Point point = forecast.points().get(i);
            Interval interval = point.interval();
            points.add(new Point(
                    SeriesReader.after(grain, end, i),
                    SeriesReader.after(grain, end, i + 1),
                    point.value(),
                    interval == null ? null : Double.valueOf(interval.low()),
                    interval == null ? null : Double.valueOf(interval.high())));
        }
        return points;
    }

    private static @Nullable BackTestView backTest(@Nullable BackTest test) {
        return test == null
                ? null
                : new BackTestView(
                        test.horizon(),
                        test.origins(),
                        test.naiveError(),
                        test.winner().isPresent(),
                        test.scores().stream()
                                .map(score -> new ScoreView(
                                        Forecast.name(score.method()), score.error(), score.scaledError()))
                                .toList());
    }
}
