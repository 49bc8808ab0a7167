// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/inspections")
@Produces("application/json")
@Tag(name = "Inspections")
class InspectionResource {

    private final InspectionService inspections;
    private final InspectionList list;
    private final Caller caller;

    InspectionResource(InspectionService inspections, InspectionList list, Caller caller) {
        this.inspections = inspections;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listInspections", summary = "List inspections")
    public Page<InspectionView> list(@BeanParam InspectionFilter filter, @BeanParam PageRequest request) {
        Page<Inspected> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(this::view).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createInspection",
            summary = "Record an inspection of service",
            description = "The service of an agent or a team, by a checklist. The score is computed.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<InspectionView> create(@NotNull @Valid NewInspection inspection) {
        Inspection created = inspections.create(inspection);
        return RestResponse.ResponseBuilder.<InspectionView>created(URI.create("/api/v1/inspections/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(view(list.withFindings(created)))
                .build();
    }

    @GET
    @Path("/{inspectionId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getInspection", summary = "Read an inspection")
    @APIResponseSchema(InspectionView.class)
    public RestResponse<InspectionView> get(@RestPath String inspectionId) {
        return answer(inspections.get(inspectionId));
    }

    @PATCH
    @Path("/{inspectionId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateInspection",
            summary = "Correct an inspection",
            description = "A merge patch; its checklist is fixed, its results are given whole.")
    @APIResponseSchema(InspectionView.class)
    @APIResponse(responseCode = "409", description = "inspection-checklist-fixed")
    public RestResponse<InspectionView> update(
            @RestPath String inspectionId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "InspectionPatch")))
                    ObjectNode patch) {
        return answer(inspections.patch(inspectionId, ifMatch, patch));
    }

    @DELETE
    @Path("/{inspectionId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteInspection",
            summary = "Delete an inspection",
            description = "With its findings; the tasks of these stay.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String inspectionId, @RestHeader("If-Match") @Nullable String ifMatch) {
        inspections.delete(inspectionId, ifMatch);
    }

    private RestResponse<InspectionView> answer(Inspection inspection) {
        return RestResponse.ResponseBuilder.ok(view(list.withFindings(inspection)))
                .header("ETag", ETags.of(inspection.version()))
                .build();
    }

    private InspectionView view(Inspected inspected) {
        return InspectionView.of(inspected, !caller.has("customers:pii"));
    }
}
