// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.listing.PageRequest;
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
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/coupons/{couponId}/issues")
@Produces("application/json")
@Tag(name = "Coupons")
class CouponIssueResource {

    /** To whom a coupon shall be granted. */
    @Schema(name = "NewCouponIssue", description = "The segment whose members shall be granted a coupon.")
    record NewCouponIssue(
            @Schema(description = "Key of the segment.", examples = "tea-lovers") @NotNull @Size(min = 1, max = 60) String segment) {}

    private final CouponIssueService issues;

    CouponIssueResource(CouponIssueService issues) {
        this.issues = issues;
    }

    @GET
    @RolesAllowed("customers:read")
    @Operation(operationId = "listCouponIssues", summary = "List to which segments a coupon was issued")
    public Page<CouponIssueView> list(
            @RestPath String couponId,
            @Parameter(description = "`issuedAt` or `-issuedAt`. Default `-issuedAt`.") @RestQuery @Nullable String sort,
            @BeanParam PageRequest request) {
        Page<CouponIssue> page = issues.page(couponId, sort, request);
        return new Page<>(page.data().stream().map(CouponIssueView::of).toList(), page.page());
    }

    @POST
    @Consumes("application/json") // a text would be taken for the one member
    @Idempotent
    @RolesAllowed("customers:write")
    @Operation(
            operationId = "issueCoupon",
            summary = "Grant a coupon to all who are in a segment today",
            description =
                    "Up to 10,000 customers. Who has as many as one customer may is passed over; if the coupon's"
                            + " total does not suffice for all others, nobody gets one. Who enters the segment later gets none.")
    @APIResponseSchema(value = CouponIssueView.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "409", description = "coupon-total-reached, coupon-issue-too-large")
    public RestResponse<CouponIssueView> issue(@RestPath String couponId, @NotNull @Valid NewCouponIssue issue) {
        CouponIssue made = issues.issue(couponId, issue.segment());
        return RestResponse.ResponseBuilder.<CouponIssueView>created(
                        URI.create("/api/v1/coupons/" + couponId + "/issues"))
                .entity(CouponIssueView.of(made))
                .build();
    }
}
