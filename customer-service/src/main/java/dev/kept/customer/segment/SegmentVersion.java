// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;

/** What a segment's rule was at one version; written once. */
@Entity
@Table(name = "segment_version")
class SegmentVersion {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "segment_id")
    @SuppressWarnings("UnusedVariable") // for queries
    private String segmentId;

    private long number;

    private String rule;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected SegmentVersion() {}

    SegmentVersion(String id, Segment segment) {
        this.id = id;
        this.segmentId = segment.id();
        this.number = segment.version();
        this.rule = segment.rule();
        this.savedAt = segment.updatedAt();
    }

    SegmentVersionView view() {
        return new SegmentVersionView(number, rule, savedAt);
    }
}
