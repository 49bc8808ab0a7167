// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.restkit.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds subscriptions of the current tenant. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Subscription> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Subscription> findByExternalId(String externalId) {
        return find("content.externalId", externalId).singleResultOptional();
    }

    Optional<Subscription> findByExternalIdForChange(String externalId) {
        return find("content.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same subscriptions must not wait for each other in a circle.
    List<Subscription> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("content.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Those that end by the passing of time alone, a batch of them; skips those that somebody else works on. */
    @SuppressWarnings("unchecked")
    List<Subscription> claimDue(LocalDate today, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select * from subscription where tenant = current_setting('kept.tenant') and due_on <= :today"
                                + " order by due_on, id limit :most for update skip locked",
                        Subscription.class)
                .setParameter("today", today)
                .setParameter("most", most)
                .getResultList();
    }

    /** Replaces the due terms of a subscription. */
    void writeTerms(Subscription subscription) {
        getEntityManager()
                .createQuery("delete from SubscriptionTerm t where t.subscription = :subscription")
                .setParameter("subscription", subscription)
                .executeUpdate();
        subscription
                .contract()
                .terms()
                .all()
                .forEach(term -> getEntityManager().persist(new SubscriptionTerm(Ids.next("stm"), subscription, term)));
    }

    boolean uses(String planKey) {
        return !getEntityManager()
                .createNativeQuery("select id from subscription where tenant = current_setting('kept.tenant')"
                        + " and (plan = :plan or jsonb_path_exists(changes, '$[*].recurring.plan ? (@ == $plan)',"
                        + " jsonb_build_object('plan', cast(:plan as text)))) limit 1")
                .setParameter("plan", planKey)
                .getResultList()
                .isEmpty();
    }
}
