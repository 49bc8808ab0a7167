// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.label.Label;
import dev.kept.customer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A coupon as a client sees it. */
@Schema(name = "Coupon", description = "What customers can be granted and redeem.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CouponView(
        @Schema(required = true, examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "spring-10") String key,
        @Schema(required = true) Label name,
        @Schema(required = true) CouponKind kind,

        @Schema(description = "What is taken off, or the price of the bundle.") @Nullable Money amount,

        @Schema(description = "How many per cent are taken off.", examples = "10") @Nullable String percent,

        @Schema(required = true, description = "Codes of the products that it is for.")
        List<String> products,

        @Schema(required = true, examples = "2024-03-01") LocalDate validFrom,
        @Schema(required = true, examples = "2024-12-31") LocalDate validUntil,

        @Schema(required = true, description = "How many each customer may have.", examples = "1")
        int perCustomer,

        @Schema(description = "How many there are.", examples = "1000") @Nullable Integer total,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {
    static CouponView of(Coupon coupon) {
        NewCoupon content = NewCoupon.of(coupon.content());
        return new CouponView(
                coupon.id(),
                content.key(),
                content.name(),
                content.kind(),
                content.amount(),
                content.percent(),
                coupon.content().products(),
                content.validFrom(),
                content.validUntil(),
                coupon.content().perCustomer(),
                content.total(),
                coupon.updatedAt());
    }
}
