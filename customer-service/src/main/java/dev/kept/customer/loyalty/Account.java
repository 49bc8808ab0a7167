// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Which tier others were told of, and when time alone may change something of a customer. */
@Entity
@Table(name = "loyalty_account")
class Account {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    private @Nullable String tier;

    @Column(name = "tier_since")
    private @Nullable Instant tierSince;

    @Version
    private long version = 1;

    protected Account() {}

    void become(@Nullable String reached, Instant since) {
        this.tier = reached;
        this.tierSince = since;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    @Nullable String tier() {
        return tier;
    }

    @Nullable Instant tierSince() {
        return tierSince;
    }

    long version() {
        return version;
    }
}
