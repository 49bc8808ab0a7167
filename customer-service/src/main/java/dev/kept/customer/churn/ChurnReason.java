// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.customer.label.Label;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A reason that a tenant tells apart. */
@Entity
@Table(name = "churn_reason")
class ChurnReason {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private Label label;

    private @Nullable String parent;

    private boolean active;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ChurnReason() {}

    ChurnReason(String id, NewChurnReason wanted, Instant at) {
        this.id = id;
        this.code = wanted.code();
        this.createdAt = at;
        change(wanted, at);
    }

    final void change(NewChurnReason wanted, Instant at) {
        this.label = wanted.label();
        this.parent = wanted.parent();
        this.active = wanted.active() == null || wanted.active();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    Label label() {
        return label;
    }

    @Nullable String parent() {
        return parent;
    }

    boolean active() {
        return active;
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
