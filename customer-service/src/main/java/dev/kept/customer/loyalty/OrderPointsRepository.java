// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Compares orders with their points. */
@ApplicationScoped
class OrderPointsRepository {
    private static final String LIVE = "select e.* from points_entry e where e.tenant = current_setting('kept.tenant')"
            + " and e.customer_id in (:ids) and e.source = 'ORDER' and e.kind = 'EARN' and not exists (select 1 from"
            + " points_entry r where r.tenant = e.tenant and r.reverses_entry_id = e.id)";
    private static final String WRONG = "with live as (" + LIVE + ")"
            + " select o.id, o.customer_id, o.ordered_at, o.worth, l.id, coalesce(l.rate, (select max(p.rate)"
            + " from points_entry p where p.tenant = o.tenant and p.order_id = o.id and p.source = 'ORDER'))"
            + " from (select *, in_tenant_currency(amount - refunded, currency, ordered_at) as worth"
            + " from customer_order where tenant = current_setting('kept.tenant')) o left join live l on l.order_id = o.id"
            + " where o.tenant = current_setting('kept.tenant') and o.customer_id in (:ids)"
            + " and case when l.id is null then :earns and o.ordered_at >= :from and o.worth > 0"
            + " and not exists (select 1 from points_entry e join points_entry r on r.tenant = e.tenant"
            + " and r.reverses_entry_id = e.id where e.tenant = o.tenant and e.order_id = o.id and e.source = 'ORDER'"
            + " and r.source is null)"
            + " else floor(o.worth * l.rate) <> l.points end"
            + " order by o.ordered_at, o.id";

    private final EntityManager entities;

    OrderPointsRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Orders of these customers whose points are not what they are worth, oldest first. */
    List<OrderPoints.Wrong> wrong(Collection<String> customerIds, Instant from, boolean earns) {
        entities.flush();
        List<?> rows = entities.createNativeQuery(WRONG)
                .setParameter("ids", customerIds)
                .setParameter("from", from)
                .setParameter("earns", earns)
                .getResultList();
        List<OrderPoints.Wrong> wrong = new ArrayList<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            wrong.add(new OrderPoints.Wrong(
                    (String) columns[0],
                    (String) columns[1],
                    (Instant) columns[2],
                    (BigDecimal) columns[3],
                    (String) columns[4],
                    (BigDecimal) columns[5]));
        }
        return wrong;
    }

    /** Live entries of orders that are gone. */
    @SuppressWarnings("unchecked") // a native query of one text column
    List<String> orphaned(Collection<String> customerIds) {
        return entities.createNativeQuery(
                        "with live as (" + LIVE + ") select l.id from live l where not exists"
                                + " (select 1 from customer_order o where o.tenant = l.tenant and o.id = l.order_id) order by l.id")
                .setParameter("ids", customerIds)
                .getResultList();
    }
}
