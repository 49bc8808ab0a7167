// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/inspection-checklists")
@Produces("application/json")
@Tag(name = "Inspections")
class ChecklistResource {

    private final ChecklistService checklists;

    ChecklistResource(ChecklistService checklists) {
        this.checklists = checklists;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listInspectionChecklists", summary = "List checklists of inspections")
    public Page<ChecklistView> list(
            @Parameter(description = "Only those in use, or only the others.") @RestQuery @Nullable Boolean active,
            @Parameter(
                            description =
                                    "Names to sort by, a leading minus sorts downwards: key, createdAt. Default `key`.")
                    @RestQuery
                    @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<Checklist> page = checklists.page(active, sort, request);
        return new Page<>(page.data().stream().map(ChecklistView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createInspectionChecklist",
            summary = "Declare a checklist of inspections",
            description = "What is looked at, how much each item counts, and from which score an inspection is passed.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "checklist-key-taken")
    public RestResponse<ChecklistView> create(@NotNull @Valid NewChecklist checklist) {
        Checklist created = checklists.create(checklist);
        return RestResponse.ResponseBuilder.<ChecklistView>created(
                        URI.create("/api/v1/inspection-checklists/" + created.id()))
                .header("ETag", ETags.of(created.version()))
                .entity(ChecklistView.of(created))
                .build();
    }

    @GET
    @Path("/{checklistId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getInspectionChecklist", summary = "Read a checklist of inspections")
    @APIResponseSchema(ChecklistView.class)
    public RestResponse<ChecklistView> get(@RestPath String checklistId) {
        return answer(checklists.get(checklistId));
    }

    @PATCH
    @Path("/{checklistId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateInspectionChecklist",
            summary = "Change a checklist of inspections",
            description = "A merge patch. Once an inspection names it, its items and its pass score are fixed: declare"
                    + " another one and make this one inactive.")
    @APIResponseSchema(ChecklistView.class)
    @APIResponse(responseCode = "409", description = "checklist-in-use, checklist-key-fixed")
    public RestResponse<ChecklistView> update(
            @RestPath String checklistId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "InspectionChecklistPatch")))
                    ObjectNode patch) {
        return answer(checklists.patch(checklistId, ifMatch, patch));
    }

    @DELETE
    @Path("/{checklistId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteInspectionChecklist",
            summary = "Delete a checklist of inspections",
            description = "Only while no inspection names it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "checklist-in-use")
    public void delete(@RestPath String checklistId, @RestHeader("If-Match") @Nullable String ifMatch) {
        checklists.delete(checklistId, ifMatch);
    }

    private static RestResponse<ChecklistView> answer(Checklist checklist) {
        return RestResponse.ResponseBuilder.ok(ChecklistView.of(checklist))
                .header("ETag", ETags.of(checklist.version()))
                .build();
    }
}
