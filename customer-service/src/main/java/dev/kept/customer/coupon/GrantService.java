// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.coupon.CouponProblem.BIRTHDAY_GIFT_GIVEN;
import static dev.kept.customer.coupon.CouponProblem.COUPON_CUSTOMER_LIMIT_REACHED;
import static dev.kept.customer.coupon.CouponProblem.COUPON_GRANT_NOT_FOUND;
import static dev.kept.customer.coupon.CouponProblem.COUPON_NOT_FOUND;
import static dev.kept.customer.coupon.CouponProblem.COUPON_NOT_VALID;
import static dev.kept.customer.coupon.CouponProblem.COUPON_TOTAL_REACHED;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.customer.CustomerDirectory;
import dev.kept.customer.customer.CustomerRef;
import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.EventFeed;
import dev.kept.customer.lookup.Lookup;
import dev.kept.customer.order.OrderDirectory;
import dev.kept.customer.order.OrderRef;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Grants coupons within their limits and redeems each once. */
@ApplicationScoped
class GrantService {
    private final CouponRepository coupons;
    private final GrantRepository grants;
    private final CustomerDirectory customers;
    private final OrderDirectory orders;
    private final TenantSettingsService settings;
    private final EventFeed feed;
    private final Clock clock;

    GrantService(
            CouponRepository coupons,
            GrantRepository grants,
            CustomerDirectory customers,
            OrderDirectory orders,
            TenantSettingsService settings,
            EventFeed feed,
            Clock clock) {
        this.coupons = coupons;
        this.grants = grants;
        this.customers = customers;
        this.orders = orders;
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    @Transactional
    CouponGrant get(String id) {
        return grants.findByIdOptional(id).orElseThrow(() -> COUPON_GRANT_NOT_FOUND.with(id));
    }

    /** Grants one to each of the customers, or none to any. */
    @Transactional
    List<CouponGrant> grant(String couponId, List<String> customerIds) {
        if (coupons.findByIdOptional(couponId).isEmpty()) {
            throw COUPON_NOT_FOUND.with(couponId);
        }
        Lookup<CustomerRef> known = customers.lookUp(Set.copyOf(customerIds), List.of());
        List<Fault> faults = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < customerIds.size(); i++) {
            CustomerRef customer = known.find(customerIds.get(i), null, new ArrayList<>());
            if (customer == null) {
                faults.add(Fault.textAt("/customerIds/" + i, "customer-unknown", customerIds.get(i)));
            } else {
                ids.add(customer.id()); // of a merged customer it is the survivor's
            }
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        return grant(couponId, ids, null);
    }

    /** Grants a birthday gift, once a year. */
    @Transactional
    CouponGrant gift(String couponId, String customerId, int year) {
        customers.require(customerId);
        customers.hold(List.of(customerId));
        if (grants.hasGift(customerId, year)) {
            throw BIRTHDAY_GIFT_GIVEN.with(Integer.toString(year));
        }
        return grant(couponId, List.of(customerId), year).get(0);
    }

    @Transactional
    CouponGrant redeem(String id, @Nullable String orderId) {
        CouponGrant grant = grants.findForChange(id).orElseThrow(() -> COUPON_GRANT_NOT_FOUND.with(id));
        List<Fault> faults = new ArrayList<>();
        OrderRef order = orders.lookUp(Lookup.names(orderId), List.of()).find(orderId, null, faults);
        if (order != null && !order.customerId().equals(grant.customerId())) {
            faults.add(Fault.textAt("/orderId", "customer-not-of-order"));
        }
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
        Coupon coupon = coupons.findById(grant.couponId());
        Changes changes = feed.begin();
        grant.redeem(orderId, now());
        if (!coupon.content().validOn(today())) {
            throw COUPON_NOT_VALID.with(
                    coupon.content().validFrom(), coupon.content().validUntil());
        }
        changes.after(grant, () -> GrantEvents.redeemed(grant));
        changes.finish();
        return grant;
    }

    /** Today, in the tenant's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(settings.current().zone()));
    }

    /** Grants one to each of these customers, which exist, within the limits. */
    List<CouponGrant> grant(String couponId, List<String> customerIds, @Nullable Integer giftYear) {
        // Locked, so that of two requests at the limit one sees what the other has granted.
        Coupon coupon = coupons.findForChange(couponId).orElseThrow(() -> COUPON_NOT_FOUND.with(couponId));
        CouponContent content = coupon.content();
        Integer total = content.total();
        if (total != null && grants.countOfCoupon(couponId) + customerIds.size() > total) {
            throw COUPON_TOTAL_REACHED.with(Math.max(0, total - grants.countOfCoupon(couponId)));
        }
        Map<String, Long> had = new HashMap<>(grants.countOfCustomers(couponId, customerIds));
        Instant now = now();
        Changes changes = feed.begin();
        List<CouponGrant> granted = new ArrayList<>();
        for (String customerId : customerIds) {
            if (had.merge(customerId, 1L, Long::sum) > content.perCustomer()) {
                throw COUPON_CUSTOMER_LIMIT_REACHED.with(customerId, content.perCustomer());
            }
            CouponGrant grant = new CouponGrant(Ids.next("cgr"), couponId, customerId, giftYear, now);
            grants.persist(grant);
            changes.after(grant, () -> GrantEvents.granted(grant));
            granted.add(grant);
        }
        changes.finish();
        return granted;
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
