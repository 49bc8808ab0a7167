// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.custom.CustomMetrics;
import dev.kept.metrics.custom.CustomMetrics.Preview;
import dev.kept.restkit.request.AnyParameter;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What a draft would answer, before it is published. */
@Path("/api/v1/custom-metrics/{customMetricId}/preview")
@Tag(name = "Custom metrics")
class CustomMetricPreviewResource {

    private final CustomMetrics metrics;
    private final MetricValues values;
    private final Caller caller;

    CustomMetricPreviewResource(CustomMetrics metrics, MetricValues values, Caller caller) {
        this.metrics = metrics;
        this.values = values;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @AnyParameter(startingWith = SliceReader.FILTER)
    @Operation(
            operationId = "previewCustomMetric",
            summary = "Read what a draft would have answered",
            description = "On all of the history, by the parameters of values, beside what is published.")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "`filter.<dimension>=a,b` keeps what has one of these values; `unknown` keeps what has none.",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class),
            example = "{\"filter.region\": \"华东\"}")
    public CustomMetricPreviewView preview(
            @RestPath String customMetricId, @BeanParam ValuesParameters parameters, @Context UriInfo uri) {
        Preview preview = metrics.preview(caller.tenant(), customMetricId);
        return new CustomMetricPreviewView(
                answer(preview.draft(), parameters, uri.getQueryParameters()),
                answer(preview.published(), parameters, uri.getQueryParameters()));
    }

    private @Nullable ValuesView answer(
            @Nullable Metric metric, ValuesParameters given, MultivaluedMap<String, String> query) {
        return metric == null ? null : values.answer(caller.tenant(), metric, given, query);
    }
}
