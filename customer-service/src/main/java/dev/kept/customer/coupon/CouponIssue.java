// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.restkit.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** That a coupon was granted to all who were in a segment on a day. */
@Entity
@Immutable
@Table(name = "coupon_issue")
class CouponIssue {

    @Id
    private String id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate writes it and compares with it
    private String tenant;

    @Column(name = "coupon_id")
    private String couponId;

    private String segment;

    @Column(name = "as_of")
    private LocalDate asOf;

    private int members;

    private int granted;

    @Column(name = "issued_at")
    private Instant issuedAt;

    protected CouponIssue() {}

    /** Of so many members so many were granted one. */
    CouponIssue(String couponId, String segment, LocalDate asOf, int members, int granted, Instant issuedAt) {
        this.id = Ids.next("cpi");
        this.couponId = couponId;
        this.segment = segment;
        this.asOf = asOf;
        this.members = members;
        this.granted = granted;
        this.issuedAt = issuedAt;
    }

    String id() {
        return id;
    }

    String couponId() {
        return couponId;
    }

    String segment() {
        return segment;
    }

    LocalDate asOf() {
        return asOf;
    }

    int members() {
        return members;
    }

    int granted() {
        return granted;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
