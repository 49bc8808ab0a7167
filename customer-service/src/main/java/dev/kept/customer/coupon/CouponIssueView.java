// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An issue as a client sees it. */
@Schema(name = "CouponIssue", description = "That a coupon was granted to all who were in a segment on a day.")
record CouponIssueView(
        @Schema(required = true, examples = "cpi_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String couponId,

        @Schema(required = true, description = "Key of the segment.", examples = "tea-lovers")
        String segment,

        @Schema(required = true, description = "The day, in your zone.", examples = "2024-03-01")
        LocalDate asOf,

        @Schema(required = true, description = "How many were in the segment.", examples = "420")
        int members,

        @Schema(
                required = true,
                description = "How many were granted one: all but those at their limit.",
                examples = "418")
        int granted,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant issuedAt) {

    static CouponIssueView of(CouponIssue issue) {
        return new CouponIssueView(
                issue.id(),
                issue.couponId(),
                issue.segment(),
                issue.asOf(),
                issue.members(),
                issue.granted(),
                issue.issuedAt());
    }
}
