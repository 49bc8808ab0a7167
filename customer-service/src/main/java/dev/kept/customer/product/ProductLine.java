// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

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

/** A group of products that is looked at as one. */
@Entity
@Table(name = "product_line")
class ProductLine {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(updatable = false)
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private Label name;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ProductLine() {}

    ProductLine(String id, String key, Label name, Instant at) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void rename(Label changed, Instant at) {
        this.name = changed;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    Label name() {
        return name;
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
