// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/customers/{customerId}/referral-codes")
@Produces("application/json")
@Tag(name = "Referrals")
class ReferralCodeResource {
    /** A code as a client sees it. */
    @Schema(name = "ReferralCode", description = "A code by which a customer can bring others.")
    record ReferralCodeView(
            @Schema(required = true, examples = "rfc_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String id,

            @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            String customerId,

            @Schema(
                    required = true,
                    description = "No letter or digit that looks like another.",
                    examples = "K7MPQ2XW9A")
            String code,

            @Schema(required = true, examples = "2026-11-21T08:30:00Z")
            Instant createdAt) {
        static ReferralCodeView of(ReferralCode code) {
            return new ReferralCodeView(code.id(), code.customerId(), code.code(), code.createdAt());
        }
    }

    private final ReferralService referrals;

    ReferralCodeResource(ReferralService referrals) {
        this.referrals = referrals;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listReferralCodes", summary = "List a customer's referral codes, oldest first")
    public Page<ReferralCodeView> list(@RestPath String customerId) {
        return new Page<>(
                referrals.codesOf(customerId).stream().map(ReferralCodeView::of).toList(), new PageInfo(null, false));
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createReferralCode", summary = "Make a referral code for a customer")
    @APIResponseSchema(value = ReferralCodeView.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<ReferralCodeView> create(@RestPath String customerId) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.CREATED, ReferralCodeView.of(referrals.createCode(customerId)))
                .build();
    }
}
