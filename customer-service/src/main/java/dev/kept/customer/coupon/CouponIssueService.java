// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.coupon.CouponProblem.COUPON_ISSUE_TOO_LARGE;
import static dev.kept.customer.coupon.CouponProblem.COUPON_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.customer.segment.SegmentDirectory;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grants a coupon to all who are in a segment today, and keeps that it did. */
@ApplicationScoped
class CouponIssueService {

    /** What one transaction can do while somebody waits for the answer. */
    private static final int MOST = 10_000;

    private static final Listing<CouponIssue> LISTING = new Listing<>(
            CouponIssue.class,
            CouponIssue::id,
            List.of(SortKey.instant("issuedAt", "issuedAt", CouponIssue::issuedAt)),
            "-issuedAt");

    private final CouponRepository coupons;
    private final GrantRepository granted;
    private final GrantService grants;
    private final SegmentDirectory segments;
    private final Cursors cursors;
    private final Clock clock;

    CouponIssueService(
            CouponRepository coupons,
            GrantRepository granted,
            GrantService grants,
            SegmentDirectory segments,
            Cursors cursors,
            Clock clock) {
        this.coupons = coupons;
        this.granted = granted;
        this.grants = grants;
        this.segments = segments;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Page<CouponIssue> page(String couponId, @Nullable String sort, PageRequest request) {
        if (coupons.findByIdOptional(couponId).isEmpty()) {
            throw COUPON_NOT_FOUND.with(couponId);
        }
        return LISTING.page(
                coupons.getEntityManager(), cursors, new Filters().equal("couponId", couponId), sort, request);
    }

    /** Grants one to each member that is not at its limit; to none if the coupon's total does not suffice for all. */
    @Transactional
    CouponIssue issue(String couponId, String segment) {
        Coupon coupon = coupons.findForChange(couponId).orElseThrow(() -> COUPON_NOT_FOUND.with(couponId));
        if (segments.hold(List.of(segment)).isEmpty()) {
            throw INVALID_REQUEST.withFaults(List.of(Fault.textAt("/segment", "segment-unknown", segment)));
        }
        LocalDate today = grants.today();
        List<String> members = segments.members(segment, today);
        if (members.size() > MOST) {
            throw COUPON_ISSUE_TOO_LARGE.with(members.size(), MOST);
        }
        Map<String, Long> had = members.isEmpty() ? Map.of() : granted.countOfCustomers(couponId, members);
        List<String> eligible = members.stream()
                .filter(id -> had.getOrDefault(id, 0L) < coupon.content().perCustomer())
                .toList();
        if (!eligible.isEmpty()) {
            grants.grant(couponId, eligible, null);
        }
        CouponIssue issue = new CouponIssue(
                couponId,
                segment,
                today,
                members.size(),
                eligible.size(),
                clock.instant().truncatedTo(MICROS));
        coupons.getEntityManager().persist(issue);
        return issue;
    }
}
