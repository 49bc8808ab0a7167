// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/coupons")
@Produces("application/json")
@Tag(name = "Coupons")
class CouponResource {
    /** To whom a coupon shall be granted. */
    @Schema(name = "CouponRecipients", description = "Customers to grant a coupon to.")
    record CouponRecipients(
            @Schema(
                    description = "Ids of customers; one named twice is granted two.",
                    examples = "[\"cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T\"]")
            @NotNull @Size(min = 1, max = 500) List<@NotNull @Size(min = 1, max = 100) String> customerIds) {}

    /** What was granted. */
    @Schema(name = "CouponGrants", description = "What was granted, in the order of the request.")
    record CouponGrants(@Schema(required = true) List<GrantView> data) {}

    private final CouponService coupons;
    private final GrantService grants;
    private final CouponList list;

    CouponResource(CouponService coupons, GrantService grants, CouponList list) {
        this.coupons = coupons;
        this.grants = grants;
        this.list = list;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCoupons", summary = "List coupons")
    public Page<CouponView> list(@BeanParam CouponFilter filter, @BeanParam PageRequest request) {
        return list.coupons(filter, request);
    }

    @POST
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(operationId = "createCoupon", summary = "Define a coupon, a bundle or a gift")
    @APIResponseSchema(value = CouponView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "coupon-key-taken")
    public RestResponse<CouponView> create(@NotNull @Valid NewCoupon coupon) {
        Coupon made = coupons.create(coupon);
        return RestResponse.ResponseBuilder.<CouponView>created(URI.create("/api/v1/coupons/" + made.id()))
                .header("ETag", ETags.of(made.version()))
                .entity(CouponView.of(made))
                .build();
    }

    @GET
    @Path("/{couponId}")
    @RolesAllowed("customers:read")
    @Operation(operationId = "getCoupon", summary = "Read a coupon")
    @APIResponseSchema(CouponView.class)
    public RestResponse<CouponView> get(@RestPath String couponId) {
        return answer(coupons.get(couponId));
    }

    @PATCH
    @Path("/{couponId}")
    @Consumes("application/merge-patch+json")
    @RolesAllowed("customers:write")
    @Operation(operationId = "updateCoupon", summary = "Change a coupon", description = "A merge patch.")
    @APIResponseSchema(CouponView.class)
    @APIResponse(responseCode = "409", description = "coupon-key-taken")
    public RestResponse<CouponView> update(
            @RestPath String couponId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/merge-patch+json",
                                            schema = @Schema(ref = "CouponPatch")))
                    ObjectNode patch) {
        return answer(coupons.patch(couponId, ifMatch, patch));
    }

    @DELETE
    @Path("/{couponId}")
    @RolesAllowed("customers:write")
    @Operation(operationId = "deleteCoupon", summary = "Delete a coupon", description = "Only while nobody has one.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "coupon-granted")
    public void delete(@RestPath String couponId, @RestHeader("If-Match") @Nullable String ifMatch) {
        coupons.delete(couponId, ifMatch);
    }

    @POST
    @Path("/{couponId}/grants")
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "grantCoupon",
            summary = "Grant a coupon to customers",
            description = "Up to 500 at once, all or none, within the coupon's limits.")
    @APIResponse(responseCode = "409", description = "coupon-total-reached, coupon-customer-limit-reached")
    @APIResponseSchema(CouponGrants.class)
    public CouponGrants grant(@RestPath String couponId, @NotNull @Valid CouponRecipients recipients) {
        return new CouponGrants(list.views(grants.grant(couponId, recipients.customerIds())));
    }

    private static RestResponse<CouponView> answer(Coupon coupon) {
        return RestResponse.ResponseBuilder.ok(CouponView.of(coupon))
                .header("ETag", ETags.of(coupon.version()))
                .build();
    }
}
