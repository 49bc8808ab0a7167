// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The one policy of a tenant that has declared any. */
@Entity
@Table(name = "attribution_policy")
class DeclaredPolicy {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Enumerated(EnumType.STRING)
    private AttributionRule rule;

    @Column(name = "window_days")
    private int windowDays;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "todo_after")
    private @Nullable String todoAfter;

    protected DeclaredPolicy() {}

    DeclaredPolicy(String id, AttributionPolicy policy, Instant at) {
        this.id = id;
        declare(policy, at);
    }

    final void declare(AttributionPolicy policy, Instant at) {
        this.rule = policy.rule();
        this.windowDays = policy.windowDays();
        this.updatedAt = at;
        this.todoAfter = "";
    }

    AttributionPolicy policy() {
        return new AttributionPolicy(rule, windowDays);
    }

    long version() {
        return version;
    }
}
