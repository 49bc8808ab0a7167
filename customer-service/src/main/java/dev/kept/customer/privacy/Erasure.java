// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.customer.audit.AuditRef;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The certificate of an erasure. */
@Entity
@Immutable
@Table(name = "erasure")
class Erasure {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "erased_by")
    private String erasedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<ErasedSection> sections;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(name = "stored_copies")
    private RemovedCopies storedCopies;

    @Column(name = "audit_entry_id")
    private String auditEntryId;

    @Column(name = "audit_hash")
    private String auditHash;

    protected Erasure() {}

    Erasure(String id, String customerId, NewErasure wanted, Instant at, String by) {
        this.id = id;
        this.customerId = customerId;
        this.reason = wanted.reason();
        this.requestedOn = wanted.requestedOn();
        this.erasedAt = at;
        this.erasedBy = by;
    }

    void certify(List<ErasedSection> removed, RemovedCopies copies, AuditRef audit) {
        this.sections = List.copyOf(removed);
        this.storedCopies = copies;
        this.auditEntryId = audit.id();
        this.auditHash = audit.hash();
    }

    String id() {
        return id;
    }

    Instant erasedAt() {
        return erasedAt;
    }

    ErasureView view() {
        return new ErasureView(
                id,
                customerId,
                reason,
                requestedOn,
                erasedAt,
                erasedBy,
                sections,
                storedCopies,
                auditEntryId,
                auditHash);
    }
}
