// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;

/** What an agent was trained in, on which day and for how long. Never changed: deleted and recorded anew. */
@Entity
@Table(name = "agent_training")
class Training {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "agent_id")
    private String agentId;

    @Column(name = "held_on")
    private LocalDate date;

    private String topic;

    private BigDecimal hours;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Training() {}

    Training(String id, String agentId, NewTraining training, Instant at) {
        this.id = id;
        this.agentId = agentId;
        this.date = training.date();
        this.topic = training.topic();
        this.hours = training.hoursValue();
        this.createdAt = at;
    }

    String id() {
        return id;
    }

    String agentId() {
        return agentId;
    }

    LocalDate date() {
        return date;
    }

    String topic() {
        return topic;
    }

    BigDecimal hours() {
        return hours;
    }

    Instant createdAt() {
        return createdAt;
    }
}
