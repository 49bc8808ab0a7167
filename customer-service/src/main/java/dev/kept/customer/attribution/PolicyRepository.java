// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the policy of the current tenant, and whose customers are yet to follow it. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<DeclaredPolicy, String> {
    Optional<DeclaredPolicy> findDeclared() {
        return findAll().singleResultOptional();
    }

    /** Where to go on, which nobody else can read until the transaction ends; empty where nothing is left to do. */
    Optional<String> takeWork() {
        return texts(getEntityManager()
                        .createNativeQuery("select todo_after from attribution_policy"
                                + " where tenant = current_setting('kept.tenant') and todo_after is not null"
                                + " for update skip locked"))
                .stream()
                .findFirst();
    }

    /** Notes where to go on; null when all is done. The policy's version stays, as what it says does. */
    void workedUntil(@Nullable String customerId) {
        getEntityManager()
                .createNativeQuery("update attribution_policy set todo_after = cast(:after as text)"
                        + " where tenant = current_setting('kept.tenant')")
                .setParameter("after", customerId)
                .executeUpdate();
    }

    List<String> customersAfter(String customerId, int most) {
        return texts(getEntityManager()
                .createNativeQuery("select id from customer where tenant = current_setting('kept.tenant')"
                        + " and id > :after order by id")
                .setParameter("after", customerId)
                .setMaxResults(most));
    }

    @SuppressWarnings("unchecked") // a native query of one text column
    private static List<String> texts(Query query) {
        return query.getResultList();
    }
}
