// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Finds the loyalty accounts of the current tenant. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, String> {
    private static final String MAKE = "insert into loyalty_account (id, tenant, customer_id, due_at, version)"
            + " select 'tir_' || substr(id, 5), tenant, id, %s, 1 from customer"
            + " where tenant = current_setting('kept.tenant')";
    private static final String MAKE_DUE = MAKE.formatted("cast(:due as timestamptz)");

    /** The accounts of these customers, which are made where there are none, in the order of their ids. */
    List<Account> ofCustomers(Collection<String> customerIds) {
        getEntityManager()
                .createNativeQuery(MAKE.formatted("cast(null as timestamptz)")
                        + " and id in (:ids) order by id on conflict (customer_id) do nothing")
                .setParameter("ids", customerIds)
                .executeUpdate();
        return find("customerId in ?1 order by id", customerIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The worker shall look at the customer at this time, or earlier if it is due earlier. */
    void dueAt(String customerId, Instant at) {
        getEntityManager()
                .createNativeQuery(MAKE_DUE + " and id = :id on conflict (customer_id) do update"
                        + " set due_at = least(coalesce(loyalty_account.due_at, excluded.due_at), excluded.due_at)")
                .setParameter("due", at)
                .setParameter("id", customerId)
                .executeUpdate();
    }

    /** The customers that are due by then, the longest waiting first. */
    @SuppressWarnings("unchecked")
    List<String> due(Instant until, int most) {
        return getEntityManager()
                .createNativeQuery(
                        "select customer_id from loyalty_account"
                                + " where tenant = current_setting('kept.tenant') and due_at <= :until order by due_at",
                        String.class)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    /** The worker has looked at the customer. */
    void notDue(String customerId) {
        getEntityManager()
                .createNativeQuery("update loyalty_account set due_at = null"
                        + " where tenant = current_setting('kept.tenant') and customer_id = :id")
                .setParameter("id", customerId)
                .executeUpdate();
    }

    /** The worker shall look at every customer. */
    void makeAllDue(String tenant, Instant at) {
        getEntityManager()
                .createNativeQuery(MAKE_DUE
                        + " and tenant = :tenant on conflict (customer_id) do update set due_at = excluded.due_at")
                .setParameter("due", at)
                .setParameter("tenant", tenant)
                .executeUpdate();
    }
}
