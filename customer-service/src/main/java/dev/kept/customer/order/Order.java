// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One purchase of one customer. */
@Entity
@Table(name = "customer_order")
class Order {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private OrderContent content;

    /** Kept by {@link OrderDirectory#addRefunded}, which must not make a new version of the order. */
    @Column(insertable = false, updatable = false)
    private BigDecimal refunded = BigDecimal.ZERO;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Order() {}

    Order(String id, String customerId, OrderContent content, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(OrderContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    OrderContent content() {
        return content;
    }

    @Nullable String externalId() {
        return content.externalId();
    }

    BigDecimal refunded() {
        return refunded;
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
