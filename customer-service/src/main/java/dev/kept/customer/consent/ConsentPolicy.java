// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What a tenant has declared about withdrawals. */
@Entity
@jakarta.persistence.Table(name = "consent_policy")
class ConsentPolicy {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Enumerated(EnumType.STRING)
    private Withdrawal withdrawal;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ConsentPolicy() {}

    ConsentPolicy(String id, Withdrawal withdrawal, Instant at) {
        this.id = id;
        this.withdrawal = withdrawal;
        this.updatedAt = at;
    }

    void declare(Withdrawal declared, Instant at) {
        this.withdrawal = declared;
        this.updatedAt = at;
    }

    Withdrawal withdrawal() {
        return withdrawal;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
