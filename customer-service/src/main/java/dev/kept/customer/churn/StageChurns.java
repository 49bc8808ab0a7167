// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees a churn where a customer's stage becomes CHURNED. */
@ApplicationScoped
class StageChurns {

    /** The part of a query that finds customers with such a transition. */
    static final String CONCERNED = " union select customer_id from stage_transition"
            + " where tenant = current_setting('kept.tenant') and customer_id in :ids and to_stage = 'CHURNED'";

    private final EntityManager entities;

    StageChurns(EntityManager entities) {
        this.entities = entities;
    }

    /** The churns of these customers up to today; a record since the stage before began is of the same churn. */
    @SuppressWarnings("unchecked")
    Map<String, List<SeenChurn>> of(Collection<String> customerIds, LocalDate today) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select t.customer_id, t.on_day, coalesce((select max(b.on_day) from stage_transition b"
                                + " where b.tenant = t.tenant and b.customer_id = t.customer_id"
                                + " and b.on_day < t.on_day), t.on_day) from stage_transition t"
                                + " where t.tenant = current_setting('kept.tenant') and t.customer_id in :ids"
                                + " and t.to_stage = 'CHURNED' and t.on_day <= :today order by t.on_day")
                .setParameter("ids", customerIds)
                .setParameter("today", today)
                .getResultList();
        Map<String, List<SeenChurn>> churns = new HashMap<>();
        for (Object[] row : rows) {
            churns.computeIfAbsent((String) row[0], id -> new ArrayList<>())
                    .add(new SeenChurn(day(row[1]), day(row[2]), null));
        }
        return churns;
    }

    private static LocalDate day(Object column) {
        return LocalDate.parse(column.toString());
    }
}
