// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Money paid back to a customer, for one order or for none in particular. */
@Entity
@Table(name = "refund")
class Refund {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(name = "order_id", updatable = false)
    private @Nullable String orderId;

    @Embedded
    private RefundContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Refund() {}

    Refund(String id, RefundTarget target, RefundContent content, Instant at) {
        this.id = id;
        this.customerId = target.customerId();
        this.orderId = target.orderId();
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(RefundContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    RefundTarget target() {
        return new RefundTarget(customerId, orderId);
    }

    RefundContent content() {
        return content;
    }

    @Nullable String externalId() {
        return content.externalId();
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
