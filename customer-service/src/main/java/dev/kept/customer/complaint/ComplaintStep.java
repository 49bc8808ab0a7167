// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What was done to a complaint, and when. Only ever added. */
@Entity
@Table(name = "complaint_step")
class ComplaintStep {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "complaint_id")
    private String complaintId;

    private int position;

    @Enumerated(EnumType.STRING)
    private StepKind kind;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "agent_id")
    private @Nullable String agentId;

    private @Nullable String note;

    protected ComplaintStep() {}

    /** The step that the complaint has just taken. */
    ComplaintStep(Complaint complaint, StepKind kind, @Nullable String agentId, @Nullable String note) {
        this.id = Ids.next("stp");
        this.complaintId = complaint.id();
        this.position = complaint.progress().stepCount();
        this.kind = kind;
        this.at = complaint.progress().lastStepAt();
        this.agentId = agentId;
        this.note = note;
    }

    String id() {
        return id;
    }

    String complaintId() {
        return complaintId;
    }

    int position() {
        return position;
    }

    StepKind kind() {
        return kind;
    }

    Instant at() {
        return at;
    }

    @Nullable String agentId() {
        return agentId;
    }

    @Nullable String note() {
        return note;
    }
}
