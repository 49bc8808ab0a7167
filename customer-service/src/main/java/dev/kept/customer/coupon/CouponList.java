// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.listing.Filters;
import dev.kept.customer.listing.Listing;
import dev.kept.customer.listing.PageRequest;
import dev.kept.customer.listing.SortKey;
import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lists coupons and grants. */
@ApplicationScoped
class CouponList {
    private static final Listing<Coupon> COUPONS = new Listing<>(
            Coupon.class,
            Coupon::id,
            List.of(SortKey.instant("createdAt", "createdAt", Coupon::createdAt)),
            "-createdAt");
    private static final Listing<CouponGrant> GRANTS = new Listing<>(
            CouponGrant.class,
            CouponGrant::id,
            List.of(SortKey.instant("grantedAt", "grantedAt", CouponGrant::grantedAt)),
            "-grantedAt");

    private final EntityManager entities;
    private final Cursors cursors;
    private final CouponRepository coupons;
    private final GrantService grants;

    CouponList(EntityManager entities, Cursors cursors, CouponRepository coupons, GrantService grants) {
        this.entities = entities;
        this.cursors = cursors;
        this.coupons = coupons;
        this.grants = grants;
    }

    @Transactional
    Page<CouponView> coupons(CouponFilter filter, PageRequest request) {
        Filters filters = new Filters().equal("content.key", filter.key).equal("content.kind", filter.kind);
        Page<Coupon> page = COUPONS.page(entities, cursors, filters, filter.sort, request);
        return new Page<>(page.data().stream().map(CouponView::of).toList(), page.page());
    }

    @Transactional
    Page<GrantView> grants(GrantFilter filter, PageRequest request) {
        Filters filters = new Filters().equal("couponId", filter.couponId).equal("customerId", filter.customerId);
        Page<CouponGrant> page = GRANTS.page(entities, cursors, filters, filter.sort, request);
        return new Page<>(views(page.data()), page.page());
    }

    /** Grants as a client sees them today. */
    @Transactional
    List<GrantView> views(List<CouponGrant> found) {
        LocalDate today = grants.today();
        Set<String> ids = found.stream().map(CouponGrant::couponId).collect(Collectors.toSet());
        Map<String, Coupon> known = ids.isEmpty()
                ? Map.of()
                : coupons.find("id in ?1", ids).stream().collect(Collectors.toMap(Coupon::id, Function.identity()));
        return found.stream()
                .map(grant -> GrantView.of(grant, Objects.requireNonNull(known.get(grant.couponId())), today))
                .toList();
    }
}
