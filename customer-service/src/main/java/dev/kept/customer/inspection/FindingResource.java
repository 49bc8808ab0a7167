// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.tenant.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/inspections/{inspectionId}/findings")
@Produces("application/json")
@Tag(name = "Inspections")
class FindingResource {

    private final FindingService findings;
    private final Caller caller;

    FindingResource(FindingService findings, Caller caller) {
        this.findings = findings;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createInspectionFinding",
            summary = "Record what is to be put right",
            description = "A task comes with it, with an owner and a date; completing that settles the finding.")
    @APIResponseSchema(value = FindingView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<FindingView> create(@RestPath String inspectionId, @NotNull @Valid NewFinding finding) {
        return RestResponse.ResponseBuilder.<FindingView>created(URI.create("/api/v1/inspections/" + inspectionId))
                .entity(FindingView.of(findings.create(inspectionId, finding), !caller.has("customers:pii")))
                .build();
    }

    @DELETE
    @Path("/{findingId}")
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteInspectionFinding",
            summary = "Delete a finding",
            description = "Its task stays; delete it too if nobody is at it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@RestPath String inspectionId, @RestPath String findingId) {
        findings.delete(inspectionId, findingId);
    }
}
