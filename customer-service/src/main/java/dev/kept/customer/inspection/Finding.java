// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that an inspection found to be put right. Never changed; what becomes of it is its task's. */
@Entity
@Immutable
@Table(name = "inspection_finding")
class Finding {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "inspection_id")
    private String inspectionId;

    private @Nullable String item;

    @Enumerated(EnumType.STRING)
    private FindingSeverity severity;

    private String text;

    @Column(name = "task_id")
    private @Nullable String taskId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Finding() {}

    Finding(String id, String inspectionId, NewFinding said, String taskId, Instant at) {
        this.id = id;
        this.inspectionId = inspectionId;
        this.item = said.item();
        this.severity = said.severity();
        this.text = said.text();
        this.taskId = taskId;
        this.createdAt = at;
    }

    String id() {
        return id;
    }

    String inspectionId() {
        return inspectionId;
    }

    @Nullable String item() {
        return item;
    }

    FindingSeverity severity() {
        return severity;
    }

    String text() {
        return text;
    }

    @Nullable String taskId() {
        return taskId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
