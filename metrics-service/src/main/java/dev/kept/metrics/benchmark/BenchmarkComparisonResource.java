// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Own figures beside those of others. */
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Benchmarks")
class BenchmarkComparisonResource {

    private final BenchmarkComparisonService service;

    BenchmarkComparisonResource(BenchmarkComparisonService service) {
        this.service = service;
    }

    @GET
    @Path("/benchmark-comparison")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getBenchmarkComparison",
            summary = "Compare a metric with the figures of others",
            description =
                    "For every period of any series of the metric: the own value, each peer's with the gap and its interval,"
                            + " the rank, and from five peers on the percentile. What is missing is shown as missing; another"
                            + " definition and a period that is not over are not compared.")
    public BenchmarkComparisonView compare(
            @Parameter(description = "Key of the metric.", required = true, example = "retention-rate")
                    @RestQuery
                    @Nullable String metric,
            @Parameter(description = "Named definition of the metric; default: its first.", example = "set-based")
                    @RestQuery
                    @Nullable String definition) {
        return service.compare(metric, definition);
    }
}
