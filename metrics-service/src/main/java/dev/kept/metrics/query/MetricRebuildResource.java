// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.generation.Rebuild;
import dev.kept.metrics.generation.Rebuilds;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Building all metrics of a tenant anew. */
@Path("/api/v1/metric-rebuilds")
@Tag(name = "Metric operations")
class MetricRebuildResource {

    private final Rebuilds rebuilds;
    private final Caller caller;

    MetricRebuildResource(Rebuilds rebuilds, Caller caller) {
        this.rebuilds = rebuilds;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(202)
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createMetricRebuild",
            summary = "Build all metrics anew",
            description = "Beside the live ones, which answer meanwhile, and compared with them before they are"
                    + " replaced. While one is running the answer is that one.")
    @APIResponse(
            responseCode = "202",
            description = "Started; Location leads to its progress.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = RebuildView.class)))
    public RestResponse<RebuildView> create(@NotNull @Valid NewRebuild wish) {
        String id = rebuilds.start(caller.tenant(), wish.source());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view(id))
                .location(URI.create("/api/v1/metric-rebuilds/" + id))
                .build();
    }

    @GET
    @Path("/{rebuildId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetricRebuild",
            summary = "Read how far a rebuild is",
            description = "DONE with no differing numbers proves that what is kept up to date equals what is computed"
                    + " from scratch.")
    public RebuildView get(@RestPath String rebuildId) {
        return view(rebuildId);
    }

    private RebuildView view(String id) {
        Rebuild rebuild = rebuilds.get(caller.tenant(), id).orElseThrow(StandardProblem.NOT_FOUND::with);
        return RebuildView.of(rebuild);
    }
}
