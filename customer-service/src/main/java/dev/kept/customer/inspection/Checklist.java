// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.customer.label.Label;
import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an inspection looks at; its items are frozen by its first inspection. */
@Entity
@Table(name = "inspection_checklist")
class Checklist {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(updatable = false)
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private Label name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<ChecklistItem> items;

    @Column(name = "pass_score")
    private @Nullable BigDecimal passScore;

    private boolean active;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Checklist() {}

    Checklist(String id, NewChecklist said, Instant at) {
        this.id = id;
        this.key = said.key();
        this.createdAt = at;
        change(said, at);
    }

    final void change(NewChecklist said, Instant at) {
        this.name = said.name();
        this.items = List.copyOf(said.items());
        this.passScore = said.passValue();
        this.active = said.isActive();
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    String key() {
        return key;
    }

    Label name() {
        return name;
    }

    List<ChecklistItem> items() {
        return items;
    }

    @Nullable BigDecimal passScore() {
        return passScore;
    }

    boolean active() {
        return active;
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
