// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/complaints/{complaintId}")
@Produces("application/json")
@Tag(name = "Complaints")
class ComplaintStepResource {

    private final ComplaintService complaints;
    private final ComplaintSteps steps;
    private final ComplaintList list;
    private final Caller caller;

    ComplaintStepResource(ComplaintService complaints, ComplaintSteps steps, ComplaintList list, Caller caller) {
        this.complaints = complaints;
        this.steps = steps;
        this.list = list;
        this.caller = caller;
    }

    @GET
    @Path("/steps")
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listComplaintSteps",
            summary = "List what was done to a complaint",
            description = "From its receipt on, all of it in one page.")
    public Page<ComplaintStepView> history(@RestPath String complaintId) {
        boolean masked = !caller.has("customers:pii");
        return new Page<>(
                complaints.steps(complaintId).stream()
                        .map(step -> ComplaintStepView.of(step, masked))
                        .toList(),
                new PageInfo(null, false));
    }

    @POST
    @Idempotent
    @Path("/transitions")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createComplaintTransition",
            summary = "Take a complaint to its next status",
            description = "受理 → 调查 → 解决方案 → 反馈跟踪 → closed; from the last three back to INVESTIGATING, which"
                    + " reopens it. While it is solved its clock stands still.")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(responseCode = "409", description = "complaint-step-illegal")
    public RestResponse<ComplaintView> move(@RestPath String complaintId, @NotNull @Valid NewTransition transition) {
        return answer(steps.move(complaintId, transition));
    }

    @POST
    @Idempotent
    @Path("/responses")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createComplaintResponse",
            summary = "Record an answer to the customer",
            description = "The first one ends the first-response time. Where there is none before the solution, the"
                    + " solution is the first answer.")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(responseCode = "409", description = "complaint-step-illegal")
    public RestResponse<ComplaintView> respond(@RestPath String complaintId, @NotNull @Valid NewStep response) {
        return answer(steps.take(complaintId, StepKind.RESPONDED, response));
    }

    @POST
    @Idempotent
    @Path("/pauses")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createComplaintPause",
            summary = "Wait for the customer",
            description = "The clock of the complaint stands still until it is resumed.")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(responseCode = "409", description = "complaint-step-illegal")
    public RestResponse<ComplaintView> pause(@RestPath String complaintId, @NotNull @Valid NewStep pause) {
        return answer(steps.take(complaintId, StepKind.PAUSED, pause));
    }

    @POST
    @Idempotent
    @Path("/resumptions")
    @RolesAllowed("customers:write")
    @Operation(operationId = "createComplaintResumption", summary = "Go on after a pause")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(responseCode = "409", description = "complaint-step-illegal")
    public RestResponse<ComplaintView> resume(@RestPath String complaintId, @NotNull @Valid NewStep resumption) {
        return answer(steps.take(complaintId, StepKind.RESUMED, resumption));
    }

    @POST
    @Idempotent
    @Path("/satisfaction")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "setComplaintSatisfaction",
            summary = "Record how satisfied the customer was with the outcome",
            description = "Once a solution was proposed. The last word counts.")
    @APIResponseSchema(ComplaintView.class)
    @APIResponse(responseCode = "409", description = "complaint-unresolved")
    public RestResponse<ComplaintView> rate(
            @RestPath String complaintId, @NotNull @Valid NewSatisfaction satisfaction) {
        return answer(steps.rate(complaintId, satisfaction));
    }

    private RestResponse<ComplaintView> answer(Complaint complaint) {
        return RestResponse.ResponseBuilder.ok(list.view(complaint, !caller.has("customers:pii")))
                .header("ETag", ETags.of(complaint.version()))
                .build();
    }
}
