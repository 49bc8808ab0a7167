// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/api/v1/referrals")
@Produces("application/json")
@Tag(name = "Referrals")
class ReferralResource {
    private final ReferralService referrals;
    private final ReferralList list;

    ReferralResource(ReferralService referrals, ReferralList list) {
        this.referrals = referrals;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listReferrals", summary = "List referrals")
    public Page<ReferralView> list(@BeanParam ReferralFilter filter, @BeanParam PageRequest request) {
        Page<Referral> page = list.page(filter, request);
        return new Page<>(page.data().stream().map(ReferralView::of).toList(), page.page());
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "createReferral",
            summary = "Record that a customer came through a code",
            description =
                    "It converts with the first order since then that reaches the programme's referralMinimum, and"
                            + " is rewarded once.")
    @APIResponseSchema(value = ReferralView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(
            responseCode = "409",
            description = "referral-of-self, referral-circular, referred-already, referred-not-new")
    public RestResponse<ReferralView> create(@NotNull @Valid NewReferral referral) {
        Referral made = referrals.create(referral);
        return RestResponse.ResponseBuilder.<ReferralView>created(URI.create("/api/v1/referrals/" + made.id()))
                .header("ETag", ETags.of(made.version()))
                .entity(ReferralView.of(made))
                .build();
    }

    @GET
    @Path("/{referralId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getReferral", summary = "Read a referral")
    @APIResponseSchema(ReferralView.class)
    public RestResponse<ReferralView> get(@RestPath String referralId) {
        Referral referral = referrals.get(referralId);
        return RestResponse.ResponseBuilder.ok(ReferralView.of(referral))
                .header("ETag", ETags.of(referral.version()))
                .build();
    }
}
