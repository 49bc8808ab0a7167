// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what counts for tiers. */
@ApplicationScoped
class TierFacts {
    private static final String ORDERS = "select customer_id, ordered_at, %s from customer_order"
            + " where tenant = current_setting('kept.tenant') and customer_id in (:ids)";
    private static final String POINTS =
            "select e.customer_id, e.happened_at, cast(e.points as numeric) from points_entry e"
                    + " where e.tenant = current_setting('kept.tenant') and e.customer_id in (:ids) and e.kind = 'EARN' and not"
                    + " exists (select 1 from points_entry r where r.tenant = e.tenant and r.reverses_entry_id = e.id)";

    private final EntityManager entities;

    TierFacts(EntityManager entities) {
        this.entities = entities;
    }

    /** The facts of each of these customers that has any. */
    Map<String, List<TierFact>> of(Collection<String> customerIds, TierBasis basis) {
        entities.flush();
        String sql = switch (basis) {
            case POINTS -> POINTS;
            case REVENUE ->
                ORDERS.formatted("coalesce(in_tenant_currency(amount - refunded, currency, ordered_at), 0)");
            case ORDERS -> ORDERS.formatted("cast(1 as numeric)");
        };
        Map<String, List<TierFact>> facts = new HashMap<>();
        for (Object row :
                entities.createNativeQuery(sql).setParameter("ids", customerIds).getResultList()) {
            Object[] columns = (Object[]) row;
            facts.computeIfAbsent((String) columns[0], id -> new ArrayList<>())
                    .add(new TierFact((Instant) columns[1], (BigDecimal) columns[2]));
        }
        return facts;
    }
}
