// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.restkit.request.AnyParameter;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Values of a metric over time and by group. */
@Path("/api/v1/metrics/{key}/values")
@Tag(name = "Metrics")
class MetricValuesResource {

    private final TenantCatalog catalog;
    private final MetricValues values;
    private final Caller caller;

    MetricValuesResource(TenantCatalog catalog, MetricValues values, Caller caller) {
        this.catalog = catalog;
        this.values = values;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @AnyParameter(startingWith = SliceReader.FILTER)
    @Operation(
            operationId = "getMetricValues",
            summary = "Read the values of a metric",
            description = "A series for each group, without gaps: every point says whether it is complete, what it was"
                    + " computed from and how sure it is. Periods are half-open ranges of local days in the tenant's"
                    + " zone and must be aligned to the grain. At most 1000 points and 200 groups.")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "`filter.<dimension>=a,b` keeps what has one of these values; `unknown` keeps what has none.",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class),
            example = "{\"filter.region\": \"华东,华北\"}")
    @APIResponse(
            responseCode = "200",
            description = "The series.",
            content = @Content(schema = @Schema(implementation = ValuesView.class)))
    @APIResponse(
            responseCode = "422",
            description = "too-much-to-recompute, too-many-customers: it cannot be computed while a request waits")
    public RestResponse<ValuesView> values(
            @Parameter(example = "retention-rate") @RestPath String key,
            @BeanParam ValuesParameters parameters,
            @BeanParam ViewpointParameters viewpoint,
            @Context UriInfo uri) {
        Metric metric = MetricChoice.of(catalog, caller.tenant(), key);
        parameters.viewpoint = viewpoint;
        ValuesView answer = values.answer(caller.tenant(), metric, parameters, uri.getQueryParameters());
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, Texts.currentTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
