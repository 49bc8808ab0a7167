// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One session; who attended and what was noted are rows of their own. */
@Entity
@Table(name = "focus_group")
class FocusGroup {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    private String title;

    @Nullable private String place;

    @Column(name = "held_at")
    private Instant heldAt;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected FocusGroup() {}

    FocusGroup(String id, NewFocusGroup said, Instant at) {
        this.id = id;
        this.createdAt = at;
        say(said, at);
    }

    /** Also where only members or notes differ: the version of the session is that of all of it. */
    final void say(NewFocusGroup said, Instant at) {
        this.title = said.title();
        this.place = said.place();
        this.heldAt = said.heldAt();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    @Nullable String place() {
        return place;
    }

    Instant heldAt() {
        return heldAt;
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
