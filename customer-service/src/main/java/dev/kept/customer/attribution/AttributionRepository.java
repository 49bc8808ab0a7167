// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds attributions of the current tenant, and the facts that they follow from. */
@ApplicationScoped
class AttributionRepository implements PanacheRepositoryBase<CustomerAttribution, String> {
    /** What is known of how a customer was acquired. */
    record Acquired(
            String customerId,
            @Nullable String declaredChannel,
            @Nullable Instant firstOrder) {}

    private static final String ACQUIRED = "select c.id, c.acquisition_channel, (select min(o.ordered_at) from"
            + " customer_order o where o.tenant = c.tenant and o.customer_id = c.id) as first_order from customer c"
            + " where c.tenant = current_setting('kept.tenant') and c.id in (:ids) order by c.id";
    private static final String TOUCHES = "select t.customer_id, t.id, t.campaign_id, t.channel, t.touched_at from"
            + " campaign_touch t where t.tenant = current_setting('kept.tenant') and t.customer_id in (:ids)"
            + " and t.outcome <> 'REFUSED' union all select r.referred_id, r.id, null, 'referral', r.made_at"
            + " from referral r where r.tenant = current_setting('kept.tenant') and r.referred_id in (:ids)";

    List<Acquired> acquired(Collection<String> customerIds) {
        getEntityManager().flush();
        List<Acquired> found = new ArrayList<>();
        for (Object[] row : rows(ACQUIRED, customerIds)) {
            found.add(new Acquired((String) row[0], (String) row[1], (Instant) row[2]));
        }
        return found;
    }

    Map<String, List<TouchPoint>> touches(Collection<String> customerIds) {
        getEntityManager().flush();
        Map<String, List<TouchPoint>> found = new HashMap<>();
        for (Object[] row : rows(TOUCHES, customerIds)) {
            found.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new TouchPoint((String) row[1], (String) row[2], (String) row[3], (Instant) row[4]));
        }
        return found;
    }

    /** What others were told of these customers, locked until the transaction ends. */
    Map<String, CustomerAttribution> known(Collection<String> customerIds) {
        return find("customerId in ?1 order by id", customerIds).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .collect(Collectors.toMap(CustomerAttribution::customerId, Function.identity()));
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private List<Object[]> rows(String sql, Collection<String> customerIds) {
        return getEntityManager()
                .createNativeQuery(sql)
                .setParameter("ids", customerIds)
                .getResultList();
    }
}
