// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A stored event, to be read. */
@Entity
@Immutable
@Table(name = "behaviour_event")
class BehaviourEvent {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "event_id")
    private @Nullable String eventId;

    private String name;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private @Nullable Map<String, String> properties;

    @Enumerated(EnumType.STRING)
    private BehaviourSource source;

    private boolean usable;

    protected BehaviourEvent() {}

    String id() {
        return id;
    }

    Instant occurredAt() {
        return occurredAt;
    }

    BehaviourEventView view(boolean masked) {
        return new BehaviourEventView(
                id, eventId, customerId, name, occurredAt, source, masked ? null : properties, usable);
    }
}
