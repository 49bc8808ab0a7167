// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** That a customer is to be visited, or asked, again and again. */
@Entity
@Table(name = "visit_plan")
class VisitPlan {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    private @Nullable String title;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    @Column(name = "owner_id")
    private @Nullable String ownerId;

    @Embedded
    private VisitSchedule schedule;

    private boolean active;

    /** The date of its last task. */
    @Column(name = "current_on")
    private @Nullable LocalDate currentOn;

    /** From when on it needs the next one; null if it needs none. */
    @Column(name = "check_at")
    private @Nullable Instant checkAt;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected VisitPlan() {}

    VisitPlan(String id, String customerId, NewVisitPlan plan, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.createdAt = at;
        change(plan, at);
    }

    final void change(NewVisitPlan plan, Instant at) {
        this.title = plan.title();
        this.kind = plan.kindOrVisit();
        this.ownerId = plan.ownerId();
        this.schedule = plan.schedule();
        this.active = plan.isActive();
        this.updatedAt = at;
    }

    /** Has a task on this date, and needs the next from an instant on. */
    void reach(LocalDate date, Instant nextAt) {
        this.currentOn = date;
        this.checkAt = nextAt;
    }

    /** Needs no task any more. */
    void rest() {
        this.checkAt = null;
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    @Nullable String title() {
        return title;
    }

    TaskKind kind() {
        return kind;
    }

    @Nullable String ownerId() {
        return ownerId;
    }

    VisitSchedule schedule() {
        return schedule;
    }

    boolean active() {
        return active;
    }

    @Nullable LocalDate currentOn() {
        return currentOn;
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
