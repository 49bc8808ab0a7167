// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds customers of the current tenant. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<Customer, String> {

    /** Locked until the transaction ends, so that what is checked is what is changed. */
    Optional<Customer> findForChange(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Customer> findByExternalId(String externalId) {
        return find("profile.externalId", externalId).singleResultOptional();
    }

    Optional<Customer> findByExternalIdForChange(String externalId) {
        return find("profile.externalId", externalId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    // In the order of ids: two imports of the same customers must not wait for each other in a circle.
    List<Customer> findByExternalIdsForChange(Collection<String> externalIds) {
        return find("profile.externalId in ?1 order by id", externalIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** One customer as other features must see it: {@code mergedInto} names the one that it is now. */
    record Named(
            String id,
            @Nullable String externalId,
            @Nullable String mergedInto) {}

    /**
     * The customers of these names. Nobody can merge or delete them until the transaction ends, so that what is recorded
     * for them stays with them. In the order of ids, so that nobody waits in a circle.
     */
    List<Named> findNamed(Collection<String> ids, Collection<String> externalIds) {
        return findNamed(ids, externalIds, " for key share");
    }

    /** The same as they are now, without keeping anybody from anything. */
    List<Named> peekNamed(Collection<String> ids, Collection<String> externalIds) {
        return findNamed(ids, externalIds, "");
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private List<Named> findNamed(Collection<String> ids, Collection<String> externalIds, String lock) {
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select id, external_id, merged_into from customer"
                        + " where tenant = current_setting('kept.tenant')"
                        + " and (id in (:ids) or external_id in (:externalIds)) order by id" + lock)
                .setParameter("ids", orNobody(ids))
                .setParameter("externalIds", orNobody(externalIds))
                .getResultList();
        return rows.stream()
                .map(row -> new Named((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private static Collection<String> orNobody(Collection<String> names) {
        return names.isEmpty() ? List.of("") : names;
    }

    /** A customer and all that were merged into it, directly or by others. */
    List<Customer> findFile(String id) {
        return find("id in ?1 order by id", fileIds(id)).list();
    }

    @SuppressWarnings("unchecked")
    List<String> fileIds(String id) {
        return getEntityManager()
                .createNativeQuery(
                        "with recursive file as (select id from customer"
                                + " where tenant = current_setting('kept.tenant') and id = :id"
                                + " union select c.id from customer c join file f on c.merged_into = f.id)"
                                + " select id from file",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Customer> findAllForChange(Collection<String> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * One merge of a tenant at a time: a second one of the same customers must not hold the survivor while it waits for
     * somebody who records something for the other one, and is on the way to the survivor.
     */
    void lockMerges() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock("
                        + "hashtextextended('customer-merge ' || current_setting('kept.tenant'), 0))")
                .getResultList();
    }

    /** Keeps everybody from naming these customers until the transaction ends. */
    void lockNames(Collection<String> ids) {
        getEntityManager()
                .createNativeQuery("select id from customer where tenant = current_setting('kept.tenant')"
                        + " and id in (:ids) order by id for update")
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Rates every profile again by what the tenant requires now. */
    void rateAgain(Collection<String> required, int weight) {
        getEntityManager()
                .createNativeQuery("update customer set completeness = (known_points + :weight *"
                        + " (select count(*) from jsonb_object_keys(attributes) k where k in (:required))) * 100"
                        + " / (100 + :weight * :requiredCount) where tenant = current_setting('kept.tenant')")
                .setParameter("weight", weight)
                .setParameter("required", orNobody(required))
                .setParameter("requiredCount", required.size())
                .executeUpdate();
    }

    // In the order of ids, so that two batches do not wait for each other in a circle.
    void lock(Collection<String> ids) {
        getEntityManager()
                .createNativeQuery("select id from customer where tenant = current_setting('kept.tenant')"
                        + " and id in :ids order by id for no key update")
                .setParameter("ids", ids)
                .getResultList();
    }
}
