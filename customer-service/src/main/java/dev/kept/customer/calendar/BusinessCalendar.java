// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** When a company, or a part of it, works. */
@Entity
@Table(name = "business_calendar")
class BusinessCalendar {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    private String name;

    @Embedded
    private CalendarHours hours;

    @Column(name = "is_default")
    private boolean isDefault;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected BusinessCalendar() {}

    BusinessCalendar(String id, String name, CalendarHours hours, Instant at) {
        this.id = id;
        this.name = name;
        this.hours = hours;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(String changedName, CalendarHours changedHours, Instant at) {
        this.name = changedName;
        this.hours = changedHours;
        this.updatedAt = at;
    }

    void setDefault(boolean holds, Instant at) {
        this.isDefault = holds;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    CalendarHours hours() {
        return hours;
    }

    boolean isDefault() {
        return isDefault;
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
