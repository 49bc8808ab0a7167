// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts churns by their main reason; those without one are counted as unknown. */
@ApplicationScoped
class ChurnCounts {

    private final EntityManager entities;

    ChurnCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    ChurnCountsView count(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String groupBy) {
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        Map<String, Long> ungrouped = new TreeMap<>();
        for (Object[] row :
                rows(from, to, groupBy == null ? "null" : ChurnGroup.of(groupBy).column())) {
            Map<String, Long> counts =
                    row[0] == null ? ungrouped : groups.computeIfAbsent((String) row[0], group -> new TreeMap<>());
            counts.put((String) row[1], ((Number) row[2]).longValue());
        }
        List<ChurnCountsView.Group> views = new ArrayList<>();
        groups.forEach((group, counts) -> views.add(ChurnCountsView.Group.of(group, counts)));
        if (!ungrouped.isEmpty()) {
            views.add(ChurnCountsView.Group.of(null, ungrouped));
        }
        long churned = views.stream().mapToLong(ChurnCountsView.Group::churned).sum();
        return new ChurnCountsView(from, to, churned, views);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(@Nullable LocalDate from, @Nullable LocalDate to, String column) {
        return entities.createNativeQuery("select cast(" + column + " as text), coalesce(r.reasons ->> 0, 'unknown'),"
                        + " count(*) from churn_record r join customer c on c.id = r.customer_id"
                        + " where r.tenant = current_setting('kept.tenant') and c.tenant = r.tenant"
                        + " and r.churned_on >= coalesce(cast(:from as date), '-infinity')"
                        + " and r.churned_on < coalesce(cast(:to as date), 'infinity') group by 1, 2")
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
