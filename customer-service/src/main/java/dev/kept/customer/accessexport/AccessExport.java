// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** Permission to fetch everything that is held of a customer, until it expires. */
@Entity
@Immutable
@Table(name = "access_export")
class AccessExport {

    /** How long its content can be fetched. */
    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "requested_on")
    private LocalDate requestedOn;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AccessExport() {}

    AccessExport(String id, String customerId, LocalDate requestedOn, Instant at, String by) {
        this.id = id;
        this.customerId = customerId;
        this.requestedOn = requestedOn;
        this.requestedAt = at;
        this.requestedBy = by;
        this.expiresAt = at.plus(LIFETIME);
    }

    String id() {
        return id;
    }

    String customerId() {
        return customerId;
    }

    boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    AccessExportView view(Instant now) {
        AccessExportStatus status = expired(now) ? AccessExportStatus.EXPIRED : AccessExportStatus.READY;
        return new AccessExportView(id, customerId, status, requestedOn, requestedAt, requestedBy, expiresAt);
    }
}
