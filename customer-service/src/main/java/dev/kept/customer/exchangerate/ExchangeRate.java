// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What one unit of a currency is worth in the tenant's own from a day on. */
@Entity
@Table(name = "exchange_rate")
class ExchangeRate {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Embedded
    private RateContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ExchangeRate() {}

    ExchangeRate(String id, RateContent content, Instant at) {
        this.id = id;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void correct(RateContent corrected, Instant at) {
        this.content = corrected;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    RateContent content() {
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
