// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Finds coupons of the current tenant. */
@ApplicationScoped
class CouponRepository implements PanacheRepositoryBase<Coupon, String> {
    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Coupon> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Coupon> findByKey(String key) {
        return find("content.key", key).singleResultOptional();
    }

    boolean hasAmounts() {
        return count("content.amount is not null") > 0;
    }
}
