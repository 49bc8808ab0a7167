// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.TenantCatalog;
import dev.kept.restkit.page.Page;
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

/** The customers behind a number. */
@Path("/api/v1/metrics/{key}/members")
@Tag(name = "Metrics")
class MetricMembersResource {

    private final TenantCatalog catalog;
    private final MetricMembers members;
    private final Caller caller;

    MetricMembersResource(TenantCatalog catalog, MetricMembers members, Caller caller) {
        this.catalog = catalog;
        this.members = members;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("metrics:read")
    @AnyParameter(startingWith = SliceReader.FILTER)
    @Operation(
            operationId = "listMetricMembers",
            summary = "List the customers that a part of a value counts",
            description = "Exactly as many as the part of the same name says for this period and filter, in order of"
                    + " their id.")
    @Parameter(
            name = "filter",
            in = ParameterIn.QUERY,
            style = ParameterStyle.FORM,
            explode = Explode.TRUE,
            description = "`filter.<dimension>=a,b` keeps what has one of these values; `unknown` keeps what has none.",
            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = String.class),
            example = "{\"filter.region\": \"华东\"}")
    public Page<MemberView> list(
            @Parameter(example = "retention-rate") @RestPath String key,
            @BeanParam MembersParameters parameters,
            @BeanParam ViewpointParameters viewpoint,
            @Context UriInfo uri) {
        parameters.viewpoint = viewpoint;
        return members.list(
                caller.tenant(), MetricChoice.of(catalog, caller.tenant(), key), parameters, uri.getQueryParameters());
    }
}
