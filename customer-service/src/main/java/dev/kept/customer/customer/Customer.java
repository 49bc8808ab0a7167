// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A person or a company that buys, or may buy. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Embedded
    private CustomerProfile profile;

    @Column(name = "known_points")
    private int knownPoints;

    private int completeness;

    @Column(name = "merged_into")
    private @Nullable String mergedInto;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Customer() {}

    Customer(String id, CustomerProfile profile, Instant at) {
        this.id = id;
        this.profile = profile;
        this.createdAt = at;
        this.updatedAt = at;
    }

    void change(CustomerProfile changed, Instant at) {
        this.profile = changed;
        this.updatedAt = at;
    }

    void rate(Completeness rated) {
        this.knownPoints = rated.points();
        this.completeness = rated.score();
    }

    void mergeInto(String survivor, Instant at) {
        this.mergedInto = survivor;
        this.updatedAt = at;
    }

    void standAlone() {
        this.mergedInto = null;
    }

    /** Makes a new version without any other change. */
    void touch(Instant at) {
        this.updatedAt = at;
    }

    void erase(CustomerProfile rest, Instant at) {
        this.profile = rest;
        this.erasedAt = at;
        this.updatedAt = at;
    }

    String id() {
        return id;
    }

    CustomerProfile profile() {
        return profile;
    }

    @Nullable String externalId() {
        return profile.externalId();
    }

    int completeness() {
        return completeness;
    }

    @Nullable String mergedInto() {
        return mergedInto;
    }

    @Nullable Instant erasedAt() {
        return erasedAt;
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
