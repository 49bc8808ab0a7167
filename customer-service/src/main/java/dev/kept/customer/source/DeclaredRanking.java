// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The one row of a tenant that has ranked its sources. */
@Entity
@Table(name = "source_ranking")
class DeclaredRanking {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<String> sources;

    @Version
    private long version = 1;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected DeclaredRanking() {}

    DeclaredRanking(String id, List<String> sources, Instant at) {
        this.id = id;
        declare(sources, at);
    }

    final void declare(List<String> sources, Instant at) {
        this.sources = List.copyOf(sources);
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    List<String> sources() {
        return sources;
    }

    long version() {
        return version;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
