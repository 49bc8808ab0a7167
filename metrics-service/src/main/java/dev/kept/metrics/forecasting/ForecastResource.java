// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.series.SeriesReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Forecasts of metrics. */
@Path("/api/v1/metrics/{key}/forecast")
@Produces("application/json")
@Tag(name = "Forecasts and links")
class ForecastResource {

    private static final int HORIZON = 6;
    private static final double LEVEL = .95;

    private final ForecastService forecasts;

    ForecastResource(ForecastService forecasts) {
        this.forecasts = forecasts;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetricForecast",
            summary = "Forecast a metric",
            description = "From at most 120 complete periods, by the method that did best from past origins. Shares are"
                    + " forecast in log odds and stay between 0 and 1. With fewer than 8 periods it is the last value.")
    @APIResponse(responseCode = "422", description = "series-empty, series-has-gap")
    public ForecastView get(
            @Parameter(example = "retention-rate") @RestPath String key,
            @Parameter(example = "set-based") @RestQuery @Nullable String definition,
            @Parameter(
                            description =
                                    "Length of the periods: day, week, month, quarter, year, fiscal-quarter or fiscal-year. Default: month.",
                            example = "month")
                    @RestQuery
                    @Nullable String grain,
            @Parameter(
                            description = "Only periods that end by this day are known. Default: the last closed day.",
                            example = "2026-11-01")
                    @RestQuery
                    @Nullable LocalDate to,
            @Parameter(description = "Periods ahead. Default: 6.", example = "6") @RestQuery @Min(1) @Max(36) @Nullable Integer horizon,
            @Parameter(description = "Coverage of the intervals. Default: 0.95.", example = "0.95")
                    @RestQuery
                    @DecimalMin("0.5") @DecimalMax("0.9999") @Nullable Double level) {
        Grain length = SeriesReader.grain(grain);
        return ForecastView.of(forecasts.forecast(new ForecastService.Question(
                key, definition, length, to, horizon == null ? HORIZON : horizon, level == null ? LEVEL : level)));
    }
}
