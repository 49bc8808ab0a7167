// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.coupon.CouponProblem.COUPON_REDEEMED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A coupon that one customer has. */
@Entity
@Table(name = "coupon_grant")
class CouponGrant {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "coupon_id", updatable = false)
    private String couponId;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "gift_year", updatable = false)
    private @Nullable Integer giftYear;

    @Column(name = "gift_key", updatable = false)
    private @Nullable String giftKey;

    @Column(name = "redeemed_at")
    private @Nullable Instant redeemedAt;

    @Column(name = "order_id")
    private @Nullable String orderId;

    @Version
    private long version = 1;

    protected CouponGrant() {}

    CouponGrant(String id, String couponId, String customerId, @Nullable Integer giftYear, Instant at) {
        this.id = id;
        this.couponId = couponId;
        this.customerId = customerId;
        this.giftYear = giftYear;
        this.giftKey = giftYear == null ? null : customerId + "/" + giftYear;
        this.grantedAt = at;
    }

    /** Redeems it; a problem if it has been before. */
    void redeem(@Nullable String order, Instant at) {
        if (redeemedAt != null) {
            throw COUPON_REDEEMED.with(redeemedAt.toString());
        }
        this.redeemedAt = at;
        this.orderId = order;
    }

    String id() {
        return id;
    }

    String couponId() {
        return couponId;
    }

    String customerId() {
        return customerId;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @Nullable Integer giftYear() {
        return giftYear;
    }

    @Nullable Instant redeemedAt() {
        return redeemedAt;
    }

    @Nullable String orderId() {
        return orderId;
    }

    long version() {
        return version;
    }
}
