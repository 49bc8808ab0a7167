// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One transition as it is counted: it is replaced, never changed. */
@Entity
@Table(name = "stage_transition")
class StoredTransition {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "on_day")
    private LocalDate onDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_stage")
    private @Nullable Stage fromStage;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage")
    private Stage toStage;

    @Column(name = "won_back")
    private boolean wonBack;

    @Column(name = "occurred_at")
    @SuppressWarnings("UnusedVariable") // for the timeline
    private Instant occurredAt;

    protected StoredTransition() {}

    StoredTransition(String id, String customerId, StageTransition transition, @Nullable LocalDate until, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.onDay = transition.on();
        this.untilDay = until;
        this.fromStage = transition.from();
        this.toStage = transition.to();
        this.wonBack = transition.wonBack();
        this.occurredAt = at;
    }

    String customerId() {
        return customerId;
    }

    StageTransition transition() {
        return new StageTransition(onDay, fromStage, toStage, wonBack);
    }
}
