// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** One decision of one customer on one purpose; never changed. */
@Entity
@Immutable
class Consent {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Embedded
    private ConsentContent content;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Consent() {}

    Consent(String id, String customerId, ConsentContent content, Instant createdAt) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    ConsentContent content() {
        return content;
    }

    Instant createdAt() {
        return createdAt;
    }
}
