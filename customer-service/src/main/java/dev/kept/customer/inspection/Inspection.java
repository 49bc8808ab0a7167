// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** That the service of an agent or a team was looked at by a checklist. */
@Entity
@Table(name = "inspection")
class Inspection {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "checklist_id", updatable = false)
    private String checklistId;

    @Embedded
    private InspectionContent content;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Inspection() {}

    Inspection(String id, String checklistId, InspectionContent content, Instant at) {
        this.id = id;
        this.checklistId = checklistId;
        this.content = content;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(InspectionContent changed, Instant at) {
        this.content = changed;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String checklistId() {
        return checklistId;
    }

    InspectionContent content() {
        return content;
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
