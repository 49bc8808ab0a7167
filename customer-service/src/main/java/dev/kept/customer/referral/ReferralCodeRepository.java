// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Finds referral codes of the current tenant. */
@ApplicationScoped
class ReferralCodeRepository implements PanacheRepositoryBase<ReferralCode, String> {
    Optional<ReferralCode> findByCode(String code) {
        return find("code", code).singleResultOptional();
    }

    List<ReferralCode> ofCustomer(String customerId) {
        return find("customerId = ?1 order by id", customerId).page(0, 200).list();
    }

    long countOf(String customerId) {
        return count("customerId", customerId);
    }
}
