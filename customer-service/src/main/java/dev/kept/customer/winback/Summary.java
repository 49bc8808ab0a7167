// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.money.Money;
import dev.kept.customer.settings.TenantSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what offers have achieved. */
@ApplicationScoped
class Summary {

    private static final String SQL = """
            select count(*), count(*) filter (where outcome = 'OPEN'), count(*) filter (where outcome = 'WON_BACK'),
                   count(*) filter (where outcome = 'DECLINED'), count(*) filter (where outcome = 'EXPIRED'),
                   count(distinct customer_id) filter (where stage = 'CHURNED'),
                   count(distinct customer_id) filter (where stage = 'CHURNED' and outcome = 'WON_BACK'),
                   coalesce(sum(in_tenant_currency(cost, currency, offered_at)) filter (where outcome = 'WON_BACK'), 0)
            from win_back_offer
            where tenant = current_setting('kept.tenant')
            """;

    private final EntityManager entities;
    private final TenantSettingsService settings;

    Summary(EntityManager entities, TenantSettingsService settings) {
        this.entities = entities;
        this.settings = settings;
    }

    @Transactional
    SummaryView of(SummaryFilter filter) {
        StringBuilder sql = new StringBuilder(SQL);
        Map<String, Object> values = new HashMap<>();
        also(sql, values, "offered_at >= :after", "after", filter.offeredAfter);
        also(sql, values, "offered_at < :before", "before", filter.offeredBefore);
        also(sql, values, "campaign_id = :campaign", "campaign", filter.campaignId);
        also(sql, values, "agent_id = :agent", "agent", filter.agentId);
        also(sql, values, "kind = :kind", "kind", filter.kind == null ? null : filter.kind.name());
        var query = entities.createNativeQuery(sql.toString());
        values.forEach(query::setParameter);
        Object[] row = (Object[]) query.getSingleResult();
        long contacted = number(row[5]);
        long reacquired = number(row[6]);
        return new SummaryView(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                number(row[4]),
                contacted,
                reacquired,
                contacted == 0
                        ? null
                        : Decimals.normal(BigDecimal.valueOf(reacquired)
                                .divide(BigDecimal.valueOf(contacted), 6, RoundingMode.HALF_EVEN)),
                Money.of((BigDecimal) row[7], settings.current().currency()));
    }

    private static void also(
            StringBuilder sql, Map<String, Object> values, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
