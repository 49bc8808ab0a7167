// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.etag.ETags;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/outreach-policy")
@Tag(name = "Outreach")
class OutreachPolicyResource {

    private final OutreachPolicies policies;

    OutreachPolicyResource(OutreachPolicies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed("surveys:read")
    @Operation(
            operationId = "getOutreachPolicy",
            summary = "Read on what terms customers are asked",
            description = "Before anything is declared these are the defaults, with the ETag `\"v0\"`.")
    @APIResponseSchema(OutreachPolicyBody.class)
    public RestResponse<OutreachPolicyBody> get() {
        return answer(policies.view());
    }

    @PUT
    @RolesAllowed("admin")
    @Operation(
            operationId = "replaceOutreachPolicy",
            summary = "Declare on what terms customers are asked",
            description =
                    "Holds for what is asked from now on. Needs `If-Match`, except for the very first declaration.")
    @APIResponseSchema(OutreachPolicyBody.class)
    public RestResponse<OutreachPolicyBody> replace(
            @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid OutreachPolicyBody policy) {
        return answer(policies.declare(policy.terms(), ifMatch));
    }

    private static RestResponse<OutreachPolicyBody> answer(OutreachPolicies.Declared policy) {
        return RestResponse.ResponseBuilder.ok(OutreachPolicyBody.of(policy.terms()))
                .header("ETag", ETags.of(policy.version()))
                .build();
    }
}
