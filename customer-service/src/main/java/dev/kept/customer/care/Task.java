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
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that is to be done for a customer, or for the company itself. */
@Entity
@Table(name = "task")
class Task {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private @Nullable String customerId;

    @Embedded
    private TaskContent content;

    @Enumerated(EnumType.STRING)
    private TaskStatus status = TaskStatus.OPEN;

    private @Nullable String outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_outcome")
    private @Nullable CustomerOutcome customerOutcome;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "plan_id", updatable = false)
    private @Nullable String planId;

    private @Nullable String occasion;

    /** Holds that a customer is greeted once per occasion and year. */
    @Column(name = "occasion_key", updatable = false)
    private @Nullable String occasionKey;

    /** Holds that a loop has one task only. */
    @Column(name = "loop_id", updatable = false)
    private @Nullable String loopId;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Task() {}

    Task(String id, @Nullable String customerId, TaskContent content, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** The visit of a plan. */
    Task of(VisitPlan plan) {
        this.planId = plan.id();
        return this;
    }

    /** The greeting on an occasion of a year. */
    Task on(String greeted, String key) {
        this.occasion = greeted;
        this.occasionKey = key;
        return this;
    }

    /** The task that closes a loop. */
    Task closing(String loop) {
        this.loopId = loop;
        return this;
    }

    void change(TaskContent changed, Instant at) {
        this.content = changed;
        this.updatedAt = at;
    }

    void settle(NewCompletion completion, Instant settled, Instant at) {
        this.status = completion.result() == NewCompletion.Result.DONE ? TaskStatus.DONE : TaskStatus.NOT_DONE;
        this.outcome = completion.outcome();
        this.customerOutcome = completion.customerOutcome();
        this.settledAt = settled;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    @Nullable String customerId() {
        return customerId;
    }

    TaskContent content() {
        return content;
    }

    TaskStatus status() {
        return status;
    }

    @Nullable String outcome() {
        return outcome;
    }

    @Nullable CustomerOutcome customerOutcome() {
        return customerOutcome;
    }

    @Nullable Instant settledAt() {
        return settledAt;
    }

    @Nullable String planId() {
        return planId;
    }

    @Nullable String occasion() {
        return occasion;
    }

    @Nullable String loopId() {
        return loopId;
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
