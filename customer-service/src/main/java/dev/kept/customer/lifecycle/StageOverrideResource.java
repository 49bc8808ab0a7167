// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.tenant.Caller;
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

@Path("/api/v1/customers/{customerId}/stage-override")
@Produces("application/json")
@Tag(name = "Lifecycle")
class StageOverrideResource {

    private final StageOverrideService overrides;
    private final Caller caller;

    StageOverrideResource(StageOverrideService overrides, Caller caller) {
        this.overrides = overrides;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getStageOverride",
            summary = "Read the stage that was set by hand",
            description = "The one that holds today or will; what has ended is seen in the history of stages.")
    @APIResponseSchema(StageOverrideView.class)
    @APIResponse(responseCode = "404", description = "customer-not-found, stage-override-not-found")
    public RestResponse<StageOverrideView> get(@RestPath String customerId) {
        return answer(overrides.get(customerId));
    }

    @PUT
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "replaceStageOverride",
            summary = "Set the stage of a customer by hand",
            description = "From a day on, until another one or until further notice, whatever the rules say. What was"
                    + " set by hand for that day and later goes; what began before ends there. `If-Match` is optional.")
    @APIResponseSchema(StageOverrideView.class)
    public RestResponse<StageOverrideView> replace(
            @RestPath String customerId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NewStageOverride override) {
        return answer(overrides.set(customerId, ifMatch, override));
    }

    @DELETE
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "deleteStageOverride",
            summary = "Let the rules decide again",
            description = "From today on: the days before keep the stage that was set.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "customer-not-found, stage-override-not-found")
    public void delete(@RestPath String customerId, @RestHeader("If-Match") @Nullable String ifMatch) {
        overrides.end(customerId, ifMatch);
    }

    private RestResponse<StageOverrideView> answer(StageOverride override) {
        return RestResponse.ResponseBuilder.ok(StageOverrideView.of(override, !caller.has("customers:pii")))
                .header("ETag", ETags.of(override.version()))
                .build();
    }
}
