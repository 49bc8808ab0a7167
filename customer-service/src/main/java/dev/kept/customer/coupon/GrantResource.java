// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.listing.PageRequest;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.idempotency.Idempotent;
import dev.kept.restkit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/coupon-grants")
@Produces("application/json")
@Tag(name = "Coupons")
class GrantResource {
    /** What a coupon is redeemed for. */
    @Schema(name = "CouponRedemption", description = "What a coupon is redeemed for.")
    record CouponRedemption(
            @Schema(description = "Id of an order of the same customer.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
            @Nullable @Size(min = 1, max = 100) String orderId) {}

    private final GrantService grants;
    private final CouponList list;

    GrantResource(GrantService grants, CouponList list) {
        this.grants = grants;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCouponGrants", summary = "List who has which coupon")
    public Page<GrantView> list(@BeanParam GrantFilter filter, @BeanParam PageRequest request) {
        return list.grants(filter, request);
    }

    @GET
    @Path("/{grantId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCouponGrant", summary = "Read a customer's coupon")
    @APIResponseSchema(GrantView.class)
    public RestResponse<GrantView> get(@RestPath String grantId) {
        return answer(grants.get(grantId));
    }

    @POST
    @Consumes("application/json") // a text would be taken for the one member
    @Path("/{grantId}/redemption")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "redeemCoupon",
            summary = "Redeem a customer's coupon",
            description = "Once, however many requests come at the same time.")
    @APIResponseSchema(GrantView.class)
    @APIResponse(responseCode = "409", description = "coupon-redeemed, coupon-not-valid")
    public RestResponse<GrantView> redeem(@RestPath String grantId, @NotNull @Valid CouponRedemption redemption) {
        return answer(grants.redeem(grantId, redemption.orderId()));
    }

    private RestResponse<GrantView> answer(CouponGrant grant) {
        return RestResponse.ResponseBuilder.ok(list.views(List.of(grant)).get(0))
                .header("ETag", ETags.of(grant.version()))
                .build();
    }
}
