// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A code by which a customer can bring others. */
@Entity
@Table(name = "referral_code")
class ReferralCode {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(updatable = false)
    private String code;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected ReferralCode() {}

    ReferralCode(String id, String customerId, String code, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.code = code;
        this.createdAt = at;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    String code() {
        return code;
    }

    Instant createdAt() {
        return createdAt;
    }
}
