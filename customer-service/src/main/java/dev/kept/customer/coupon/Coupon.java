// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What customers can be granted and redeem. */
@Entity
@Table(name = "coupon")
class Coupon {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Embedded
    private CouponContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Coupon() {}

    Coupon(String id, CouponContent content, Instant at) {
        this.id = id;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(CouponContent changed, Instant at) {
        this.content = changed;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    CouponContent content() {
        return content;
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
