// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One link of a tenant's chain. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    private long sequence;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String actor;

    private String action;

    private String entity;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private Map<String, Object> details;

    @Column(name = "previous_hash")
    @SuppressWarnings("UnusedVariable") // read by the verification, with SQL
    private String previousHash;

    private String hash;

    protected AuditEntry() {}

    AuditEntry(AuditLink link, String previousHash) {
        this.id = link.id();
        this.sequence = link.sequence();
        this.recordedAt = link.recordedAt();
        this.actor = link.actor();
        this.action = link.action();
        this.entity = link.entity();
        this.details = Map.copyOf(link.details());
        this.previousHash = previousHash;
        this.hash = link.hash(previousHash);
    }

    String id() {
        return id;
    }

    long sequence() {
        return sequence;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String actor() {
        return actor;
    }

    String action() {
        return action;
    }

    String entity() {
        return entity;
    }

    Map<String, Object> details() {
        return details;
    }

    String hash() {
        return hash;
    }
}
