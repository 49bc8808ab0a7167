// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** One line of a customer's points ledger; never changed. */
@Entity
@Table(name = "points_entry")
class PointsEntry {
    /** Where entries that nobody wrote by hand come from. */
    static final String ORDER = "ORDER";

    static final String EXPIRY = "EXPIRY";

    static final String REFERRAL = "REFERRAL";

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private PointsContent content;

    @Column(updatable = false)
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected PointsEntry() {}

    PointsEntry(String id, String customerId, PointsContent content, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    PointsContent content() {
        return content;
    }

    Instant happenedAt() {
        return content.happenedAt();
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }
}
