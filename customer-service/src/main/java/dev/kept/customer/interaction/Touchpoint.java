// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

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

/** A station of the customer's journey at which contacts take place. */
@Entity
@Table(name = "touchpoint")
class Touchpoint {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "touchpoint_key", updatable = false)
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private Label label;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Touchpoint() {}

    Touchpoint(String id, String key, Label label, Instant at) {
        this.id = id;
        this.key = key;
        this.label = label;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void rename(Label renamed, Instant at) {
        this.label = renamed;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    Label label() {
        return label;
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
