// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** A group of agents. */
@Entity
@Table(name = "team")
class Team {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    private String name;

    private boolean active;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Team() {}

    Team(String id, NewTeam team, Instant at) {
        this.id = id;
        this.createdAt = at;
        change(team, at);
    }

    final void change(NewTeam team, Instant at) {
        this.name = team.name();
        this.active = team.isActive();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
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
