// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the company with its customers. */
@Entity
@Table(name = "agent")
class Agent {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "external_id")
    private @Nullable String externalId;

    private @Nullable String name;

    @Column(name = "team_id")
    private @Nullable String teamId;

    private boolean active;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Agent() {}

    Agent(String id, NewAgent agent, Instant at) {
        this.id = id;
        this.createdAt = at;
        change(agent, at);
    }

    final void change(NewAgent agent, Instant at) {
        this.externalId = agent.externalId();
        this.name = agent.name();
        this.teamId = agent.teamId();
        this.active = agent.isActive();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    @Nullable String externalId() {
        return externalId;
    }

    @Nullable String name() {
        return name;
    }

    @Nullable String teamId() {
        return teamId;
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
