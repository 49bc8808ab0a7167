// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import static dev.kept.customer.coupon.CouponProblem.COUPON_GRANTED;
import static dev.kept.customer.coupon.CouponProblem.COUPON_KEY_TAKEN;
import static dev.kept.customer.coupon.CouponProblem.COUPON_NOT_FOUND;
import static dev.kept.restkit.problem.StandardProblem.INVALID_REQUEST;
import static java.time.temporal.ChronoUnit.MICROS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.customer.settings.TenantSettingsService;
import dev.kept.restkit.etag.ETags;
import dev.kept.restkit.id.Ids;
import dev.kept.restkit.patch.Patches;
import dev.kept.restkit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps coupons. */
@ApplicationScoped
class CouponService {
    private final CouponRepository coupons;
    private final GrantRepository grants;
    private final TenantSettingsService settings;
    private final Patches patches;
    private final Clock clock;

    CouponService(
            CouponRepository coupons,
            GrantRepository grants,
            TenantSettingsService settings,
            Patches patches,
            Clock clock) {
        this.coupons = coupons;
        this.grants = grants;
        this.settings = settings;
        this.patches = patches;
        this.clock = clock;
    }

    @Transactional
    Coupon get(String id) {
        return coupons.findByIdOptional(id).orElseThrow(() -> COUPON_NOT_FOUND.with(id));
    }

    @Transactional
    Coupon create(NewCoupon wanted) {
        check(wanted);
        refuseTaken(wanted.key(), null);
        Coupon coupon = new Coupon(Ids.next("cpn"), wanted.content(), now());
        coupons.persist(coupon);
        return coupon;
    }

    @Transactional
    Coupon patch(String id, @Nullable String ifMatch, JsonNode patch) {
        Coupon coupon = getForChange(id, ifMatch);
        NewCoupon wanted = patches.apply(NewCoupon.of(coupon.content()), patch, NewCoupon.class);
        check(wanted);
        refuseTaken(wanted.key(), coupon);
        if (!coupon.content().equals(wanted.content())) {
            coupon.change(wanted.content(), now());
            coupons.flush();
        }
        return coupon;
    }

    @Transactional
    void delete(String id, @Nullable String ifMatch) {
        Coupon coupon = getForChange(id, ifMatch);
        long granted = grants.countOfCoupon(id);
        if (granted > 0) {
            throw COUPON_GRANTED.with(granted);
        }
        coupons.delete(coupon);
    }

    private void check(NewCoupon wanted) {
        settings.holdCurrency();
        List<Fault> faults = wanted.faults();
        if (!faults.isEmpty()) {
            throw INVALID_REQUEST.withFaults(faults);
        }
    }

    private Coupon getForChange(String id, @Nullable String ifMatch) {
        Coupon coupon = coupons.findForChange(id).orElseThrow(() -> COUPON_NOT_FOUND.with(id));
        ETags.require(ifMatch, coupon.version());
        return coupon;
    }

    private void refuseTaken(String key, @Nullable Coupon except) {
        coupons.findByKey(key).filter(other -> other != except).ifPresent(other -> {
            throw COUPON_KEY_TAKEN.with(key, other.id());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(MICROS);
    }
}
