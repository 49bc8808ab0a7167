// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One contact between a customer and the company. */
@Entity
@Table(name = "interaction")
class Interaction {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private InteractionContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Interaction() {}

    Interaction(String id, String customerId, InteractionContent content, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(InteractionContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    InteractionContent content() {
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
