// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
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

@Path("/api/v1/complaints")
@Produces("application/json")
@Tag(name = "Complaints")
class ComplaintResource {

    private final ComplaintService complaints;
    private final ComplaintList list;
    private final Caller caller;

    ComplaintResource(ComplaintService complaints, ComplaintList list, Caller caller) {
        this.complaints = complaints;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listComplaints",
            summary = "List complaints",
            description =
                    "With `breached=true` those of which a target was missed, with `overdue=true` those that still"
                            + " owe what is due.")
    public Page<ComplaintView> list(@BeanParam ComplaintFilter filter, @BeanParam PageRequest request) {
        return list.page(filter, request, masked());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createComplaint",
            summary = "Record a complaint",
            description = "It is timed by the service targets of its severity, from when it was opened.")
    @APIResponseSchema(value = ComplaintView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "complaint-external-id-taken")
    public RestResponse<ComplaintView> create(@NotNull @Valid NewComplaint complaint) {
        return created(complaints.create(complaint));
    }

    @GET
    @Path("/{complaintId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getComplaint", summary = "Read a complaint", description = "As it stands now.")
    @APIResponseSchema(ComplaintView.class)
    public RestResponse<ComplaintView> get(@RestPath String complaintId) {
        return answer(complaints.get(complaintId));
    }

    @PATCH
    @Path("/{complaintId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "updateComplaint",
            summary = "Correct a complaint",
            description = "A merge patch. Of another severity it is timed anew. Its customer and the times of its steps"
                    + " are fixed; a step that is not recorded yet may be added.")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(
            responseCode = "409",
            description = "complaint-external-id-taken, complaint-customer-fixed, complaint-history-fixed,"
                    + " complaint-step-illegal")
    public RestResponse<ComplaintView> update(
            @RestPath String complaintId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "ComplaintPatch")))
                    ObjectNode patch) {
        return answer(complaints.patch(complaintId, ifMatch, patch));
    }

    @DELETE
    @Path("/{complaintId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteComplaint",
            summary = "Delete a complaint",
            description = "With its history, as if it had never been recorded.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String complaintId, @RestHeader("If-Match") @Nullable String ifMatch) {
        complaints.delete(complaintId, ifMatch);
    }

    @PUT
    @Path("/by-external-id/{externalId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceComplaintByExternalId",
            summary = "Record or replace a complaint by your own id",
            description = "Records the complaint if no other has this external id, else corrects it. An equal body"
                    + " changes nothing, not even the version. `If-Match` is optional here.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced, or equal already",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(
            responseCode = "409",
            description = "complaint-customer-fixed, complaint-history-fixed, complaint-step-illegal")
    public RestResponse<ComplaintView> replaceByExternalId(
            @RestPath @Size(min = 1, max = 100) String externalId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewComplaint complaint) {
        if (complaint.externalId() != null && !complaint.externalId().equals(externalId)) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/externalId", "external-id-differs")));
        }
        ComplaintService.Upserted upserted = complaints.upsert(externalId, ifMatch, complaint.named(externalId));
        return upserted.created() ? created(upserted.complaint()) : answer(upserted.complaint());
    }

    private RestResponse<ComplaintView> created(Complaint complaint) {
        return RestResponse.ResponseBuilder.<ComplaintView>created(URI.create("/api/v1/complaints/" + complaint.id()))
                .header("ETag", ETags.of(complaint.version()))
                .entity(list.view(complaint, masked()))
                .build();
    }

    private RestResponse<ComplaintView> answer(Complaint complaint) {
        return RestResponse.ResponseBuilder.ok(list.view(complaint, masked()))
                .header("ETag", ETags.of(complaint.version()))
                .build();
    }

    private boolean masked() {
        return !caller.has("customers:pii");
    }
}
