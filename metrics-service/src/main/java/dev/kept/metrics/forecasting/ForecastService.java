// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.model.forecast.Scale;
import dev.kept.metrics.series.Series;
import dev.kept.metrics.series.SeriesProblem;
import dev.kept.metrics.series.SeriesReader;
import dev.kept.metrics.series.SeriesScope;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Continues the caller's metrics. */
@ApplicationScoped
class ForecastService {

    static final int PERIODS = 120;

    /** Values that are never below zero, whose size decides how much they vary. */
    private static final Set<Unit> AMOUNTS =
            Set.of(Unit.MONEY, Unit.CUSTOMERS, Unit.RESPONSES, Unit.ORDERS, Unit.COMPLAINTS, Unit.COUNT);

    private final SeriesReader reader;
    private final Caller caller;

    ForecastService(SeriesReader reader, Caller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    /** What is asked for. */
    record Question(
            String metric, @Nullable String definition, SeriesReader.Wanted series, int horizon, double level) {}

    /**
     * A forecast with what it continues.
     *
     * @param moved shares of exactly 0 or 1 that were moved inside by half a customer, so that they have odds
     */
    record Answer(Series past, SeriesScope scope, Forecast forecast, int moved) {}

    Answer forecast(Question question) {
        Series series = reader.of(caller.tenant(), question.metric(), question.definition(), question.series())
                .sinceItBegan();
        if (series.points().isEmpty()) {
            throw SeriesProblem.SERIES_EMPTY.with(question.metric());
        }
        LocalDate gap = series.gap();
        if (gap != null) {
            throw SeriesProblem.SERIES_HAS_GAP.with(question.metric(), gap);
        }
        double[] values = series.values();
        Scale scale = scale(series.variant().unit(), values);
        int moved = scale == Scale.LOGIT ? moveInside(series, values) : 0;
        Long n = series.points().get(values.length - 1).n();
        Forecast.Past past = new Forecast.Past(values, season(question.series().grain()), scale, n);
        return new Answer(
                series, question.series().scope(), Forecast.of(past, question.horizon(), question.level()), moved);
    }

    private static Scale scale(Unit unit, double[] values) {
        boolean share = Arrays.stream(values).allMatch(value -> value >= 0 && value <= 1);
        if (unit == Unit.RATIO && share) {
            return Scale.LOGIT;
        }
        boolean positive = Arrays.stream(values).allMatch(value -> value > 0);
        return AMOUNTS.contains(unit) && positive ? Scale.LOG : Scale.PLAIN;
    }

    private static int moveInside(Series series, double[] values) {
        int moved = 0;
        for (int i = 0; i < values.length; i++) {
            Long n = series.points().get(i).n();
            double half = .5 / ((n == null ? 1000 : n) + 1);
            double inside = Math.max(half, Math.min(1 - half, values[i]));
            moved += inside == values[i] || (values[i] > 0 && values[i] < 1) ? 0 : 1;
            values[i] = values[i] > 0 && values[i] < 1 ? values[i] : inside;
        }
        return moved;
    }

    private static int season(Grain grain) {
        return switch (grain) {
            case DAY -> 7;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER, FISCAL_QUARTER -> 4;
            default -> 1;
        };
    }
}
