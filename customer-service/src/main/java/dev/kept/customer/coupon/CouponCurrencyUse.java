// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.customer.settings.CurrencyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A coupon's amount is money too. */
@ApplicationScoped
class CouponCurrencyUse implements CurrencyUse {
    private final CouponRepository coupons;

    CouponCurrencyUse(CouponRepository coupons) {
        this.coupons = coupons;
    }

    @Override
    @Transactional
    public boolean recorded() {
        return coupons.hasAmounts();
    }
}
