// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a tenant's lifecycle policy. */
@Entity
@Table(name = "lifecycle_policy")
class LifecyclePolicy {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private PolicyStatus status = PolicyStatus.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private PolicyRules rules;

    private @Nullable String note;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    protected LifecyclePolicy() {}

    LifecyclePolicy(String id, int number, NewLifecyclePolicy wanted, Instant at) {
        this.id = id;
        this.number = number;
        this.rules = wanted.rules();
        this.note = wanted.note();
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(NewLifecyclePolicy wanted, Instant at) {
        this.rules = wanted.rules();
        this.note = wanted.note();
        this.updatedAt = at;
    }

    void publish(Instant at) {
        this.status = PolicyStatus.PUBLISHED;
        this.publishedAt = at;
        this.updatedAt = at;
    }

    void supersede(Instant at) {
        this.status = PolicyStatus.SUPERSEDED;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    int number() {
        return number;
    }

    PolicyStatus status() {
        return status;
    }

    PolicyRules rules() {
        return rules;
    }

    @Nullable String note() {
        return note;
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

    @Nullable Instant publishedAt() {
        return publishedAt;
    }
}
