// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.customer.persistence.NeverMutated;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One declaration of the programme. */
@Entity
@Table(name = "loyalty_programme")
class ProgrammeVersion {
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    private long number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private LoyaltyProgramme programme;

    @Column(name = "published_at")
    private Instant publishedAt;

    protected ProgrammeVersion() {}

    ProgrammeVersion(String id, long number, LoyaltyProgramme programme, Instant at) {
        this.id = id;
        this.number = number;
        this.programme = programme;
        this.publishedAt = at;
    }

    long number() {
        return number;
    }

    LoyaltyProgramme programme() {
        return programme;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
