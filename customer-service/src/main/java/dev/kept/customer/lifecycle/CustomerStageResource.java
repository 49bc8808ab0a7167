// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers/{customerId}/stage")
@Produces("application/json")
@Tag(name = "Lifecycle")
class CustomerStageResource {

    private final StageService stages;

    CustomerStageResource(StageService stages) {
        this.stages = stages;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getCustomerStage",
            summary = "Read the stage of a customer",
            description = "Computed from the facts as they are now, for the end of any local day up to today.")
    @APIResponseSchema(StageView.class)
    @APIResponse(responseCode = "404", description = "customer-not-found, stage-not-known, lifecycle-policy-not-found")
    public StageView get(
            @RestPath String customerId,
            @Parameter(description = "The local day; today if left out.", example = "2024-06-30") @RestQuery @Nullable LocalDate asOf,
            @Parameter(description = "As if this policy were in force, a draft too.") @RestQuery @Nullable String policyId) {
        return stages.stage(customerId, asOf, policyId);
    }
}
