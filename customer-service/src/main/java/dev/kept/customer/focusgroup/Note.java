// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Something that was said in a session, under a code of the tenant's code book. */
@Entity
@Table(name = "focus_group_note")
class Note {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "focus_group_id", updatable = false)
    private String focusGroupId;

    @Column(updatable = false)
    private int position;

    @Column(name = "customer_id", updatable = false)
    @Nullable private String customerId;

    @Column(updatable = false)
    private String code;

    @Nullable private String text;

    @Column(name = "noted_at", updatable = false)
    private Instant notedAt;

    protected Note() {}

    Note(String id, String focusGroupId, int position, NewFocusGroup.Note said, Instant notedAt) {
        this.id = id;
        this.focusGroupId = focusGroupId;
        this.position = position;
        this.customerId = said.customerId();
        this.code = said.code();
        this.text = said.text();
        this.notedAt = notedAt;
    }

    @Nullable String customerId() {
        return customerId;
    }

    String code() {
        return code;
    }

    @Nullable String text() {
        return text;
    }
}
