// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.persistence.NeverMutated;
import dev.kept.customer.segment.SegmentEvents.Membership;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What was last told of a customer's memberships. Written by the worker alone. */
@Entity
@Table(name = "customer_segments")
class CustomerSegments {

    /** The customer's. */
    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "customer_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // for the foreign key
    private String customerId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(NeverMutated.class)
    private List<Membership> memberships = List.of();

    private long version;

    protected CustomerSegments() {}

    CustomerSegments(String customerId) {
        this.id = customerId;
        this.customerId = customerId;
    }

    void tell(List<Membership> all) {
        this.memberships = all;
        this.version++;
    }

    String customerId() {
        return id;
    }

    List<Membership> memberships() {
        return memberships;
    }

    long version() {
        return version;
    }
}
