// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

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

@Path("/api/v1/consent-policy")
@Produces("application/json")
@Tag(name = "Consents")
class ConsentPolicyResource {

    private final ConsentPolicies policies;

    ConsentPolicyResource(ConsentPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(
            operationId = "getConsentPolicy",
            summary = "Read what a withdrawal means",
            description = "Before anything is declared this is the default, with the ETag `\"v0\"`.")
    @APIResponseSchema(ConsentPolicyView.class)
    public RestResponse<ConsentPolicyView> get() {
        return answer();
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceConsentPolicy",
            summary = "Declare what a withdrawal means",
            description = "Holds for withdrawals recorded from now on. Needs `If-Match`, except for the very first"
                    + " declaration.")
    @APIResponseSchema(ConsentPolicyView.class)
    public RestResponse<ConsentPolicyView> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid ConsentPolicyView policy) {
        policies.declare(policy.withdrawal(), ifMatch);
        return answer();
    }

    private RestResponse<ConsentPolicyView> answer() {
        return RestResponse.ResponseBuilder.ok(new ConsentPolicyView(policies.current()))
                .header("ETag", ETags.of(policies.version()))
                .build();
    }
}
