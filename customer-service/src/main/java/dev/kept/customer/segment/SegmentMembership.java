// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import dev.kept.customer.facts.Span;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One stay of a customer in a segment as it is counted: it is replaced, never changed. */
@Entity
@Table(name = "segment_membership")
@SuppressWarnings("UnusedVariable") // written for queries
class SegmentMembership {

    @Id
    private String id;

    @TenantId
    private String tenant;

    @Column(name = "customer_id")
    private String customerId;

    @Column(name = "segment_id")
    private String segmentId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    protected SegmentMembership() {}

    SegmentMembership(String id, String customerId, String segmentId, Span days) {
        this.id = id;
        this.customerId = customerId;
        this.segmentId = segmentId;
        this.fromDay = days.from();
        this.toDay = days.to();
    }
}
