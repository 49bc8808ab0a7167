// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/customers/{customerId}/stage-transitions")
@Produces("application/json")
@Tag(name = "Lifecycle")
class CustomerStageTransitionResource {

    private final StageService stages;

    CustomerStageTransitionResource(StageService stages) {
        this.stages = stages;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "listCustomerStageTransitions",
            summary = "List the changes of stage of a customer",
            description = "All of them, oldest first, by the policy in force.")
    public Page<StageTransition> list(@RestPath String customerId) {
        return new Page<>(stages.transitions(customerId), new PageInfo(null, false));
    }
}
