// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Metrics that a tenant defines. */
@Path("/api/v1/custom-metrics")
@Produces("application/json")
@Tag(name = "Custom metrics", description = "Metrics of your own: formulas over those that exist.")
class CustomMetricResource {

    private static final String FINGERPRINT = "custom-metrics";

    private final CustomMetricService metrics;
    private final Cursors cursors;

    CustomMetricResource(CustomMetricService metrics, Cursors cursors) {
        this.metrics = metrics;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCustomMetrics",
            summary = "List the metrics of your own",
            description = "In the order in which they were made, drafts included.")
    public Page<CustomMetricView> list(
            @Parameter(description = "Rows of one page, 1 to 200.") @RestQuery @Nullable Integer limit,
            @Parameter(description = "The `nextCursor` of the page before.") @RestQuery @Nullable String cursor) {
        int rows = Limits.of(limit);
        String after =
                cursors.decode(cursor, FINGERPRINT).map(keys -> keys.get(0)).orElse("");
        return Page.of(
                metrics.list(after, rows + 1),
                rows,
                last -> cursors.encode(FINGERPRINT, last.id()),
                CustomMetricView::of);
    }

    @POST
    @Consumes("application/json")
    @Idempotent
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "createCustomMetric",
            summary = "Draft a metric of your own",
            description = "An exact expression over metrics and their parts. It is held against them at once: what does"
                    + " not exist, money added to what is no money, and circles are refused. At most 200.")
    @APIResponseSchema(value = CustomMetricView.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "409", description = "custom-metric-key-taken, custom-metrics-full")
    public RestResponse<CustomMetricView> create(@NotNull @Valid NewCustomMetric body) {
        CustomMetric created = metrics.create(body);
        return RestResponse.ResponseBuilder.<CustomMetricView>created(
                        URI.create("/api/v1/custom-metrics/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(CustomMetricView.of(created))
                .build();
    }

    @GET
    @Path("/{customMetricId}")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "getCustomMetric",
            summary = "Read a metric of your own",
            description = "With its draft and with what is published.")
    @APIResponseSchema(CustomMetricView.class)
    public RestResponse<CustomMetricView> get(@RestPath String customMetricId) {
        return answer(metrics.get(customMetricId));
    }

    @PUT
    @Path("/{customMetricId}/draft")
    @Consumes("application/json")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "replaceCustomMetricDraft",
            summary = "Draft the next version of a metric",
            description = "What is published stays in force until the draft is published. `If-Match` is required.")
    @APIResponseSchema(CustomMetricView.class)
    public RestResponse<CustomMetricView> draft(
            @RestPath String customMetricId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CustomDefinition body) {
        return answer(metrics.draft(customMetricId, ifMatch, body));
    }

    @POST
    @Path("/{customMetricId}/publish")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "publishCustomMetric",
            summary = "Publish the draft of a metric",
            description = "From now on it is in the catalogue, and answered, compared, explained and given targets like"
                    + " a built-in one. Each publication is a new version of its definition.")
    @APIResponseSchema(CustomMetricView.class)
    @APIResponse(responseCode = "409", description = "custom-metric-without-draft")
    public RestResponse<CustomMetricView> publish(@RestPath String customMetricId) {
        return answer(metrics.publish(customMetricId));
    }

    @GET
    @Path("/{customMetricId}/versions")
    @RolesAllowed("metrics:read")
    @Operation(
            operationId = "listCustomMetricVersions",
            summary = "List what was ever published of a metric",
            description = "The latest first, on one page.")
    public Page<CustomMetricView.Version> versions(@RestPath String customMetricId) {
        return new Page<>(
                metrics.versions(customMetricId).stream()
                        .map(CustomMetricView.Version::of)
                        .toList(),
                PageInfo.last());
    }

    @DELETE
    @Path("/{customMetricId}")
    @RolesAllowed("metrics:write")
    @Operation(
            operationId = "deleteCustomMetric",
            summary = "Delete a metric of your own",
            description = "With all its versions, unless another one is computed from it. `If-Match` is required.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "custom-metric-in-use")
    public void delete(@RestPath String customMetricId, @RestHeader("If-Match") @Nullable String ifMatch) {
        metrics.delete(customMetricId, ifMatch);
    }

    private static RestResponse<CustomMetricView> answer(CustomMetric metric) {
        return RestResponse.ResponseBuilder.ok(CustomMetricView.of(metric))
                .header("ETag", ETags.of(metric.version()))
                .build();
    }
}
