// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** One churn of one customer, and why. */
@Entity
@Table(name = "churn_record")
class ChurnRecord {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private ChurnContent content;

    /** Made because a churn was seen, and nobody has touched it: it goes again if the churn turns out not to be one. */
    private boolean automatic;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ChurnRecord() {}

    ChurnRecord(String id, String customerId, ChurnContent content, boolean automatic, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.automatic = automatic;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void answer(ChurnContent answered, boolean seen, Instant at) {
        this.content = answered;
        this.automatic = seen;
        this.updatedAt = at;
    }

    boolean automatic() {
        return automatic;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    ChurnContent content() {
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
