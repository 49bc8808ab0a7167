// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A saved rule with its name. */
@Entity
@Table(name = "segment")
class Segment {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "segment_key", updatable = false)
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private SegmentName name;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private SegmentKind kind;

    private String rule;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Segment() {}

    Segment(String id, NewSegment wanted, Instant at) {
        this.id = id;
        this.key = wanted.key();
        this.createdAt = at;
        change(wanted, at);
    }

    final void change(NewSegment wanted, Instant at) {
        this.name = wanted.name();
        this.description = wanted.description();
        this.kind = wanted.kind();
        this.rule = wanted.rule();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String tenant() {
        return tenant;
    }

    String key() {
        return key;
    }

    SegmentName name() {
        return name;
    }

    @Nullable String description() {
        return description;
    }

    SegmentKind kind() {
        return kind;
    }

    String rule() {
        return rule;
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
