// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.restkit.request.AnyParameter;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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

/** Why a value is no longer what it was. */
@Path("/api/v1/metrics/{key}/changes")
@Tag(name = "Metrics")
class MetricChangesResource {

    private final TenantCatalog catalog;
    private final MetricChanges changes;
    private final Caller caller;

    MetricChangesResource(TenantCatalog catalog, MetricChanges changes, Caller caller) {
        this.catalog = catalog;
        this.changes = changes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @AnyParameter(startingWith = SliceReader.FILTER)
    @Operation(
            operationId = "listMetricChanges",
            summary = "List the facts that changed a value since a time",
            description = "The value as it was answered at `knownAt`, what the closing of days made of it, and every"
                    + " fact recorded since that moved it, in the order in which they were recorded, each with the"
                    + " value after it; the last one is what is answered now. Settings and definitions are those of"
                    + " now. Of customers who were erased nothing is known any more, then neither: `erased` counts"
                    + " them.")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "`filter.<dimension>=a,b` keeps what has one of these values; `unknown` keeps what has none.",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class),
            example = "{\"filter.region\": \"华东\"}")
    public MetricChangesView list(
            @Parameter(example = "retention-rate") @RestPath String key,
            @BeanParam ChangesParameters parameters,
            @Context UriInfo uri) {
        return changes.list(
                caller.tenant(), MetricChoice.of(catalog, caller.tenant(), key), parameters, uri.getQueryParameters());
    }
}
