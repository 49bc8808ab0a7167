// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** Something that can be subscribed to. */
@Entity
@Table(name = "plan")
class Plan {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Embedded
    private PlanContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Plan() {}

    Plan(String id, PlanContent content, Instant at) {
        this.id = id;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(PlanContent changed, Instant at) {
        this.content = changed;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    PlanContent content() {
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
