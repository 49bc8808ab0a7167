// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds grants of the current tenant. */
@ApplicationScoped
class GrantRepository implements PanacheRepositoryBase<CouponGrant, String> {
    /** Locked until the transaction ends, so that it is redeemed once. */
    Optional<CouponGrant> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<CouponGrant> findAll(Collection<String> ids) {
        return find("id in ?1 order by id", ids).list();
    }

    long countOfCoupon(String couponId) {
        return count("couponId", couponId);
    }

    /** How many of the coupon each of these customers has, where it has any. */
    Map<String, Long> countOfCustomers(String couponId, Collection<String> customerIds) {
        return find("couponId = ?1 and customerId in ?2", couponId, customerIds).stream()
                .collect(Collectors.groupingBy(CouponGrant::customerId, Collectors.counting()));
    }

    boolean hasGift(String customerId, int year) {
        return count("customerId = ?1 and giftYear = ?2", customerId, year) > 0;
    }
}
