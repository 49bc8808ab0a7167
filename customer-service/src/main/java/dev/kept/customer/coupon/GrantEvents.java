// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of grants: the full state at each version. */
final class GrantEvents {
    /** The full state of a grant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String grantId,
            String couponId,
            String customerId,
            Instant grantedAt,
            @Nullable Integer giftYear,
            @Nullable Instant redeemedAt,
            @Nullable String orderId) {}

    private GrantEvents() {}

    static OutboxEvent granted(CouponGrant grant) {
        return event("customer.coupon.granted.v1", grant, grant.customerId());
    }

    static OutboxEvent redeemed(CouponGrant grant) {
        return event("customer.coupon.redeemed.v1", grant, grant.customerId());
    }

    /** Gone from one customer and now another's, both with the version that the move gave. */
    static List<OutboxEvent> moved(CouponGrant grant, String from, String to) {
        return List.of(
                event("customer.coupon.deleted.v1", grant, from),
                grant.redeemedAt() == null
                        ? event("customer.coupon.granted.v1", grant, to)
                        : event("customer.coupon.redeemed.v1", grant, to));
    }

    private static OutboxEvent event(String type, CouponGrant grant, String customerId) {
        Instant redeemed = grant.redeemedAt();
        State state = new State(
                grant.id(),
                grant.couponId(),
                customerId,
                grant.grantedAt(),
                grant.giftYear(),
                redeemed,
                grant.orderId());
        Instant at = redeemed == null ? grant.grantedAt() : redeemed;
        return new OutboxEvent(type, customerId, grant.id(), grant.version(), at, state);
    }
}
