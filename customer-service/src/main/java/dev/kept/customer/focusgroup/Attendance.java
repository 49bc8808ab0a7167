// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** That a customer attended a session. */
@Entity
@Table(name = "focus_group_attendance")
class Attendance {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "focus_group_id", updatable = false)
    private String focusGroupId;

    @Column(name = "customer_id", updatable = false)
    private String customerId;

    @Column(name = "attended_at")
    private Instant attendedAt;

    @Version
    private long version = 1;

    protected Attendance() {}

    Attendance(String id, String focusGroupId, String customerId, Instant attendedAt) {
        this.id = id;
        this.focusGroupId = focusGroupId;
        this.customerId = customerId;
        this.attendedAt = attendedAt;
    }

    void moveTo(Instant at) {
        this.attendedAt = at;
    }

    String id() {
        return id;
    }

    String focusGroupId() {
        return focusGroupId;
    }

    String customerId() {
        return customerId;
    }

    Instant attendedAt() {
        return attendedAt;
    }

    long version() {
        return version;
    }
}
