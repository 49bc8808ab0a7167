// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/service-targets")
@Produces("application/json")
@Tag(name = "Complaints")
class ServiceTargetResource {

    private final ServiceTargetService targets;

    ServiceTargetResource(ServiceTargetService targets) {
        this.targets = targets;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listServiceTargets",
            summary = "List what is promised for complaints",
            description = "At most one per severity, all of them in one page.")
    public Page<ServiceTargetView> list() {
        return new Page<>(targets.all().stream().map(ServiceTargetView::of).toList(), new PageInfo(null, false));
    }

    @GET
    @Path("/{severity}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getServiceTarget", summary = "Read what is promised for complaints of a severity")
    @APIResponseSchema(ServiceTargetView.class)
    public RestResponse<ServiceTargetView> get(@RestPath Severity severity) {
        return answer(targets.get(severity));
    }

    @PUT
    @Path("/{severity}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceServiceTarget",
            summary = "Set what is promised for complaints of a severity",
            description = "Holds for complaints that are recorded, or become of this severity, from now on; what was"
                    + " promised before stays. `If-Match` is optional.")
    @APIResponseSchema(ServiceTargetView.class)
    public RestResponse<ServiceTargetView> replace(
            @RestPath Severity severity,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewServiceTarget target) {
        return answer(targets.set(severity, ifMatch, target));
    }

    @DELETE
    @Path("/{severity}")
    @RolesAllowed("admin")
    @Operation(
            operationId = "deleteServiceTarget",
            summary = "Promise nothing more for complaints of a severity",
            description = "Complaints that are recorded from now on have no targets.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath Severity severity, @RestHeader("If-Match") @Nullable String ifMatch) {
        targets.delete(severity, ifMatch);
    }

    private static RestResponse<ServiceTargetView> answer(ServiceTarget target) {
        return RestResponse.ResponseBuilder.ok(ServiceTargetView.of(target))
                .header("ETag", ETags.of(target.version()))
                .build();
    }
}
