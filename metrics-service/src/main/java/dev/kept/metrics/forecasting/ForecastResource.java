// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import dev.kept.metrics.series.SeriesFilter;
import dev.kept.restkit.request.AnyParameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
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
    @AnyParameter(startingWith = SeriesFilter.FILTER)
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "`filter.<dimension>=a,b` keeps what has one of these values; `unknown` keeps what has none.",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class),
            example = "{\"filter.region\": \"华东\"}")
    @Operation(
            operationId = "getMetricForecast",
            summary = "Forecast a metric",
            description = "From at most 120 complete periods, by the method that did best from past origins. Shares are"
                    + " forecast in log odds and stay between 0 and 1. With fewer than 8 periods it is the last value.")
    @APIResponseSchema(ForecastView.class)
    @APIResponse(responseCode = "422", description = "series-empty, series-has-gap")
    public ForecastView get(
            @Parameter(example = "retention-rate") @RestPath String key,
            @Parameter(example = "set-based") @RestQuery @Nullable String definition,
            @BeanParam SeriesFilter filter,
            @Parameter(description = "Periods ahead. Default: 6.", example = "6") @RestQuery @Min(1) @Max(36) @Nullable Integer horizon,
            @Parameter(description = "Coverage of the intervals. Default: 0.95.", example = "0.95")
                    @RestQuery
                    @DecimalMin("0.5") @DecimalMax("0.9999") @Nullable Double level) {
        return ForecastView.of(forecasts.forecast(new ForecastService.Question(
                key,
                definition,
                filter.wanted(ForecastService.PERIODS),
                horizon == null ? HORIZON : horizon,
                level == null ? LEVEL : level)));
    }
}
