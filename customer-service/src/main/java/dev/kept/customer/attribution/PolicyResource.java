// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/attribution-policy")
@Produces("application/json")
@Tag(name = "Campaigns")
class PolicyResource {
    private final PolicyService policies;

    PolicyResource(PolicyService policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getAttributionPolicy",
            summary = "Read how customers are attributed",
            description = "Before anything is declared these are the defaults, with the ETag `\"v0\"`.")
    @APIResponseSchema(AttributionPolicy.class)
    public RestResponse<AttributionPolicy> get() {
        return policies.declared()
                .map(PolicyResource::answer)
                .orElseGet(() -> RestResponse.ResponseBuilder.ok(AttributionPolicy.DEFAULTS)
                        .header("ETag", ETags.of(0))
                        .build());
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceAttributionPolicy",
            summary = "Declare how customers are attributed",
            description = "Needs `If-Match`, except for the first declaration. All customers follow it within minutes."
                    + " From the first declaration on, attributions are told to the other services.")
    @APIResponseSchema(AttributionPolicy.class)
    public RestResponse<AttributionPolicy> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AttributionPolicy policy) {
        return answer(policies.declare(policy, ifMatch));
    }

    private static RestResponse<AttributionPolicy> answer(DeclaredPolicy declared) {
        return RestResponse.ResponseBuilder.ok(declared.policy())
                .header("ETag", ETags.of(declared.version()))
                .build();
    }
}
