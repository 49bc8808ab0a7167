// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What the company promises for complaints of one severity. */
@Entity
@Table(name = "service_target")
class ServiceTarget {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Severity severity;

    @Column(name = "first_response_minutes")
    private int firstResponseMinutes;

    @Column(name = "resolution_minutes")
    private int resolutionMinutes;

    @Column(name = "calendar_id")
    private @Nullable String calendarId;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected ServiceTarget() {}

    ServiceTarget(String id, Severity severity, NewServiceTarget target, Instant at) {
        this.id = id;
        this.severity = severity;
        change(target, at);
    }

    final void change(NewServiceTarget target, Instant at) {
        this.firstResponseMinutes = target.firstResponseMinutes();
        this.resolutionMinutes = target.resolutionMinutes();
        this.calendarId = target.calendarId();
        this.updatedAt = at;
    }

    Severity severity() {
        return severity;
    }

    int firstResponseMinutes() {
        return firstResponseMinutes;
    }

    int resolutionMinutes() {
        return resolutionMinutes;
    }

    @Nullable String calendarId() {
        return calendarId;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
