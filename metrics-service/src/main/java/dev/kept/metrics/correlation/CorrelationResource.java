// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.correlation;

import dev.kept.metrics.series.SeriesFilter;
import dev.kept.restkit.request.AnyParameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Links among metrics. */
@Path("/api/v1/metric-correlations")
@Produces("application/json")
@Tag(name = "Forecasts and links")
class CorrelationResource {

    private static final int PERIODS = 36;
    private static final int LONGEST_LAG = 3;

    private final CorrelationService correlations;

    CorrelationResource(CorrelationService correlations) {
        this.correlations = correlations;
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
            operationId = "getMetricCorrelations",
            summary = "Find how metrics go together",
            description =
                    "Every pair of two to eight metrics at every lag, corrected for the number of tests. Pairs that are"
                            + " shares of the same customers are left out with that reason, series of fewer than twelve steps too.")
    public CorrelationView get(
            @Parameter(description = "Keys, separated by commas.", example = "retention-rate,complaint-rate")
                    @RestQuery
                    @NotNull String metrics,
            @BeanParam SeriesFilter filter,
            @Parameter(description = "Periods looked at, up to the last complete one. Default: 36.", example = "36")
                    @RestQuery
                    @Min(2) @Max(400) @Nullable Integer periods,
            @Parameter(description = "Longest lag. Default: 3.", example = "3") @RestQuery @Min(0) @Max(12) @Nullable Integer longestLag) {
        return CorrelationView.of(correlations.correlate(new CorrelationService.Question(
                Arrays.asList(metrics.split(",", -1)),
                filter.wanted(periods == null ? PERIODS : periods),
                longestLag == null ? LONGEST_LAG : longestLag)));
    }
}
