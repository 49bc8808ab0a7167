// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What one customer has subscribed to. */
@Entity
@Table(name = "subscription")
class Subscription {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Embedded
    private SubscriptionContent content;

    /** The first day without entitlement: of a cancellation at once, of a lapse once it has come. */
    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    /** The next day on which the passing of time alone ends it. */
    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Subscription() {}

    Subscription(String id, String customerId, SubscriptionContent content, LocalDate today, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.createdAt = at;
        correct(content, today, at);
    }

    final void correct(SubscriptionContent corrected, LocalDate today, Instant at) {
        this.content = corrected;
        settle(today, at);
    }

    /** Writes down what has come by itself up to today. */
    final void settle(LocalDate today, Instant at) {
        Contract contract = contract();
        this.endedOn = contract.endedOn(today).orElse(null);
        LocalDate ends = endedOn == null ? contract.lapsesOn().orElse(null) : endedOn;
        this.dueOn = ends != null && ends.isAfter(today) ? ends : null;
        this.updatedAt = at;
    }

    Contract contract() {
        return content.contract();
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    SubscriptionContent content() {
        return content;
    }

    @Nullable String externalId() {
        return content.externalId();
    }

    @Nullable LocalDate endedOn() {
        return endedOn;
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
