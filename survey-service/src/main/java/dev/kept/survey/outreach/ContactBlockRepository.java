// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contact blocks of the caller's tenant. */
@ApplicationScoped
class ContactBlockRepository implements PanacheRepositoryBase<ContactBlock, String> {

    List<ContactBlock> ofCustomers(Collection<String> customerIds) {
        return list("customerId in ?1", customerIds);
    }

    List<ContactBlock> ofAddress(byte[] hash) {
        return list("addressHash = ?1 and customerId is null", (Object) hash);
    }

    /** One page, newest first. */
    List<ContactBlock> page(@Nullable String customerId, @Nullable List<String> after, int count) {
        var conditions = new StringBuilder("1 = 1");
        var query = new HashMap<String, Object>();
        if (customerId != null) {
            conditions.append(" and customerId = :customer");
            query.put("customer", customerId);
        }
        if (after != null) {
            conditions.append(" and (createdAt, id) < (:at, :id)");
            query.put("at", Instant.parse(after.get(0)));
            query.put("id", after.get(1));
        }
        return find(conditions + " order by createdAt desc, id desc", query)
                .range(0, count - 1)
                .list();
    }
}
