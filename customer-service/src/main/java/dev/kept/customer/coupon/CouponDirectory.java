// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Tells other features which coupons exist. */
@ApplicationScoped
public class CouponDirectory {

    private final CouponRepository coupons;

    CouponDirectory(CouponRepository coupons) {
        this.coupons = coupons;
    }

    /** Whether the current tenant has this coupon. */
    @Transactional
    public boolean knows(String id) {
        return coupons.findByIdOptional(id).isPresent();
    }
}
