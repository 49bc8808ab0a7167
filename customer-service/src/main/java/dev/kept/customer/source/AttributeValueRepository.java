// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds attribute values of the current tenant. */
@ApplicationScoped
class AttributeValueRepository implements PanacheRepositoryBase<AttributeValue, String> {

    List<AttributeValue> findCurrent(Collection<String> customerIds) {
        return customerIds.isEmpty()
                ? List.of()
                : list("customerId in ?1 and standing <> ?2 order by id", customerIds, Standing.PAST);
    }

    List<AttributeValue> findAllOf(Collection<String> customerIds) {
        return list("customerId in ?1 order by recordedAt, id", customerIds);
    }

    List<String> findConflictingCustomers(@Nullable String after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select distinct v.customerId from AttributeValue v where v.conflicting = true"
                                + " and v.customerId > :after order by v.customerId",
                        String.class)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(limit)
                .getResultList();
    }

    void hideConflicts(String customerId) {
        update("conflicting = false where customerId = ?1 and conflicting = true", customerId);
    }
}
