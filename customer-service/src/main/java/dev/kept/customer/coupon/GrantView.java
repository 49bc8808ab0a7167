// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant as a client sees it. */
@Schema(name = "CouponGrant", description = "A coupon that one customer has.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GrantView(
        @Schema(required = true, examples = "cgr_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String couponId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "ISSUED, REDEEMED, or EXPIRED once the coupon's last day is over.")
        Status status,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant grantedAt,

        @Schema(description = "The year of the birthday that it is a gift for.") @Nullable Integer giftYear,

        @Schema(description = "When it was redeemed.") @Nullable Instant redeemedAt,

        @Schema(description = "The order that it was redeemed for.") @Nullable String orderId) {

    /** Where a grant is in its life. */
    @Schema(name = "CouponGrantStatus")
    enum Status {
        ISSUED,
        REDEEMED,
        EXPIRED
    }

    static GrantView of(CouponGrant grant, Coupon coupon, LocalDate today) {
        boolean over = today.isAfter(coupon.content().validUntil());
        Status status = grant.redeemedAt() != null ? Status.REDEEMED : over ? Status.EXPIRED : Status.ISSUED;
        return new GrantView(
                grant.id(),
                grant.couponId(),
                grant.customerId(),
                status,
                grant.grantedAt(),
                grant.giftYear(),
                grant.redeemedAt(),
                grant.orderId());
    }
}
