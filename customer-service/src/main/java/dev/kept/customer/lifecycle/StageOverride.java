// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import dev.kept.customer.facts.Span;
import jakarta.persistence.Column;
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

/** A stage set by hand for some days. Those of one customer never overlap. */
@Entity
@Table(name = "stage_override")
class StageOverride {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable String reason;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StageOverride() {}

    StageOverride(String id, String customerId, NewStageOverride wanted, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.stage = wanted.stage();
        this.reason = wanted.reason();
        this.fromDay = wanted.from();
        this.untilDay = wanted.until();
        this.createdAt = at;
        this.updatedAt = at;
    }

    void end(LocalDate until, Instant at) {
        this.untilDay = until;
        this.updatedAt = at;
    }

    String customerId() {
        return customerId;
    }

    Stage stage() {
        return stage;
    }

    @Nullable String reason() {
        return reason;
    }

    Span days() {
        return new Span(fromDay, untilDay);
    }

    FixedStage fixed() {
        return new FixedStage(stage, days());
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
