// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One contact of a campaign with one customer. */
@Entity
@Table(name = "campaign_touch")
class Touch {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "campaign_id", updatable = false)
    private String campaignId;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private TouchContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Touch() {}

    Touch(String id, String campaignId, String customerId, TouchContent content, Instant at) {
        this.id = id;
        this.campaignId = campaignId;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(TouchContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String campaignId() {
        return campaignId;
    }

    String customerId() {
        return customerId;
    }

    TouchContent content() {
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
