// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds referrals of the current tenant. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, String> {
    /** The order that converts a referral. */
    record Conversion(String referralId, String orderId, Instant orderedAt) {}

    private static final String CHAIN = "with recursive chain as (select cast(:referrer as text) as id union"
            + " select r.customer_id from referral r join chain c on r.referred_id = c.id"
            + " where r.tenant = current_setting('kept.tenant')) select count(*) from chain where id = :referred";
    private static final String CONVERSIONS = "select r.id, o.id as order_id, o.ordered_at from referral r join lateral"
            + " (select id, ordered_at from customer_order where tenant = r.tenant and customer_id = r.referred_id"
            + " and ordered_at >= r.made_at and in_tenant_currency(amount, currency, ordered_at) >= :least order by ordered_at, id limit 1) o on true"
            + " where r.tenant = current_setting('kept.tenant') and r.referred_id in (:ids) and r.converted_at is null"
            + " order by r.id";

    /** One at a time for a tenant: of two referrals that close a circle together one must see the other. */
    void lockTenant() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended('referral/'"
                        + " || current_setting('kept.tenant'), 0)) as text)")
                .getSingleResult();
    }

    Optional<Referral> findByReferred(String referredId) {
        return find("referredId", referredId).singleResultOptional();
    }

    /** Whether the first customer was brought by the second, directly or through any number of others. */
    boolean isBroughtBy(String referrer, String referred) {
        return ((Number) getEntityManager()
                                .createNativeQuery(CHAIN)
                                .setParameter("referrer", referrer)
                                .setParameter("referred", referred)
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    Optional<Instant> firstOrder(String customerId) {
        return Optional.ofNullable((Instant) getEntityManager()
                .createNativeQuery(
                        "select min(ordered_at) from customer_order"
                                + " where tenant = current_setting('kept.tenant') and customer_id = :id",
                        Instant.class)
                .setParameter("id", customerId)
                .getSingleResult());
    }

    /** The orders that convert referrals of these customers. */
    List<Conversion> conversions(Collection<String> referredIds, BigDecimal least) {
        getEntityManager().flush();
        List<Conversion> found = new ArrayList<>();
        for (Object row : getEntityManager()
                .createNativeQuery(CONVERSIONS)
                .setParameter("ids", referredIds)
                .setParameter("least", least)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.add(new Conversion((String) columns[0], (String) columns[1], (Instant) columns[2]));
        }
        return found;
    }

    Optional<Referral> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Referral> findAll(Collection<String> ids) {
        return find("id in ?1 order by id", ids).list();
    }
}
