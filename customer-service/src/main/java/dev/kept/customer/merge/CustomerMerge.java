// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That two customers are one, and what went from one to the other because of it. */
@Entity
@Table(name = "customer_merge")
class CustomerMerge {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "survivor_id", updatable = false)
    private String survivorId;

    @Column(name = "merged_id", updatable = false)
    private String mergedId;

    @Column(updatable = false)
    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(updatable = false)
    private Map<String, List<String>> moved;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    @Column(updatable = false)
    private List<String> filled;

    @Column(name = "merged_at", updatable = false)
    private Instant mergedAt;

    @Column(name = "merged_by", updatable = false)
    private String mergedBy;

    @Column(name = "undone_at")
    private @Nullable Instant undoneAt;

    @Column(name = "undone_by")
    private @Nullable String undoneBy;

    @Version
    private long version = 1;

    protected CustomerMerge() {}

    /**
     * Records a merge.
     *
     * @param moved per kind the ids of the rows that went over
     * @param filled the ids of the values that the survivor took over
     */
    record Effect(Map<String, List<String>> moved, List<String> filled) {}

    CustomerMerge(String id, MergePair pair, @Nullable String reason, Effect effect, Instant at, String by) {
        this.id = id;
        this.survivorId = pair.survivorId();
        this.mergedId = pair.mergedId();
        this.reason = reason;
        this.moved = effect.moved();
        this.filled = effect.filled();
        this.mergedAt = at;
        this.mergedBy = by;
    }

    void undo(Instant at, String by) {
        this.undoneAt = at;
        this.undoneBy = by;
    }

    String id() {
        return id;
    }

    MergePair pair() {
        return new MergePair(survivorId, mergedId);
    }

    @Nullable String reason() {
        return reason;
    }

    Map<String, List<String>> moved() {
        return moved;
    }

    List<String> filled() {
        return filled;
    }

    Instant mergedAt() {
        return mergedAt;
    }

    String mergedBy() {
        return mergedBy;
    }

    @Nullable Instant undoneAt() {
        return undoneAt;
    }

    @Nullable String undoneBy() {
        return undoneBy;
    }

    long version() {
        return version;
    }
}
