// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Targets of metrics. */
@Path("/api/v1/metric-targets")
@Produces("application/json")
@Tag(name = "Metrics")
class MetricTargetResource {

    private static final String FINGERPRINT = "metric-targets";

    private final MetricTargets targets;
    private final Cursors cursors;
    private final Caller caller;

    MetricTargetResource(MetricTargets targets, Cursors cursors, Caller caller) {
        this.targets = targets;
        this.cursors = cursors;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listMetricTargets",
            summary = "List the targets of metrics",
            description = "By metric and length of period.")
    public Page<MetricTargetView> list(
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        List<String> after = cursors.decode(cursor, FINGERPRINT).orElse(null);
        List<MetricTarget> found = targets.list(
                caller.tenant(), after == null ? null : after.get(0), after == null ? null : after.get(1), rows + 1);
        return Page.of(
                found, rows, last -> cursors.encode(FINGERPRINT, last.metric(), last.grain()), MetricTargetView::of);
    }

    @GET
    @Path("/{metricKey}/{grain}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getMetricTarget",
            summary = "Read the target of a metric",
            description = "What it should reach in every period of this length.")
    @APIResponseSchema(MetricTargetView.class)
    public RestResponse<MetricTargetView> get(
            @Parameter(example = "retention-rate") @RestPath String metricKey,
            @Parameter(example = "month") @RestPath String grain) {
        return answer(targets.get(caller.tenant(), metricKey, grain), RestResponse.Status.OK);
    }

    @PUT
    @Path("/{metricKey}/{grain}")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceMetricTarget",
            summary = "Set the target of a metric",
            description = "For every period of a length. An equal body changes nothing. `If-Match` is optional here.")
    @APIResponseSchema(MetricTargetView.class)
    @APIResponse(
            responseCode = "201",
            description = "Set for the first time",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = MetricTargetView.class)))
    public RestResponse<MetricTargetView> replace(
            @Parameter(example = "retention-rate") @RestPath String metricKey,
            @Parameter(
                            description = "day, week, month, quarter, year, fiscal-quarter or fiscal-year.",
                            example = "month")
                    @RestPath
                    String grain,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewMetricTarget body) {
        MetricTargets.Put put = targets.put(caller.tenant(), metricKey, grain, ifMatch, body);
        return answer(put.target(), put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{metricKey}/{grain}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteMetricTarget",
            summary = "Take the target of a metric back",
            description = "`If-Match` is optional here.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(
            @Parameter(example = "retention-rate") @RestPath String metricKey,
            @Parameter(example = "month") @RestPath String grain,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        targets.delete(caller.tenant(), metricKey, grain, ifMatch);
    }

    private static RestResponse<MetricTargetView> answer(MetricTarget found, RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, MetricTargetView.of(found))
                .header("ETag", ETags.of(found.version()))
                .build();
    }
}
