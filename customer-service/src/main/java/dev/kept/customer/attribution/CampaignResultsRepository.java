// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what campaigns achieved. */
@ApplicationScoped
class CampaignResultsRepository {
    /** What one channel, or all of a campaign, achieved. */
    record Counts(@Nullable String channel, long touched, long converted, BigDecimal revenue) {}

    private static final String TOUCHED = "select t.customer_id, %s as channel, min(t.touched_at) as at,"
            + " min(t.order_id) as linked from campaign_touch t where t.tenant = current_setting('kept.tenant')"
            + " and t.campaign_id = :campaign and t.outcome <> 'REFUSED' group by 1, 2";
    private static final String COUNTS =
            "select t.channel, count(*), count(o.id), coalesce(sum(o.worth), 0) from (%s) t"
                    + " left join lateral (select id, in_tenant_currency(amount, currency, ordered_at) as worth from customer_order where tenant = current_setting('kept.tenant')"
                    + " and customer_id = t.customer_id and (id = t.linked or ordered_at between t.at and t.at"
                    + " + make_interval(days => cast(:days as integer))) order by (id = t.linked) desc nulls last, ordered_at, id"
                    + " limit 1) o on true group by t.channel order by t.channel";

    private final EntityManager entities;

    CampaignResultsRepository(EntityManager entities) {
        this.entities = entities;
    }

    long audience(String campaignId) {
        return number(
                "select count(distinct customer_id) from campaign_member"
                        + " where tenant = current_setting('kept.tenant') and campaign_id = :campaign",
                campaignId);
    }

    long refused(String campaignId) {
        return number(
                "select count(distinct customer_id) from campaign_touch where tenant = current_setting('kept.tenant')"
                        + " and campaign_id = :campaign and outcome = 'REFUSED'",
                campaignId);
    }

    /** Over all channels; nothing where nobody was touched. */
    List<Counts> all(String campaignId, int days) {
        return counts("cast(null as text)", campaignId, days);
    }

    /** By channel: a customer touched over two counts for both. */
    List<Counts> byChannel(String campaignId, int days) {
        return counts("t.channel", campaignId, days);
    }

    private List<Counts> counts(String channel, String campaignId, int days) {
        List<Counts> found = new ArrayList<>();
        for (Object row : entities.createNativeQuery(COUNTS.formatted(TOUCHED.formatted(channel)))
                .setParameter("campaign", campaignId)
                .setParameter("days", days)
                .getResultList()) {
            Object[] columns = (Object[]) row;
            found.add(new Counts(
                    (String) columns[0],
                    ((Number) columns[1]).longValue(),
                    ((Number) columns[2]).longValue(),
                    (BigDecimal) columns[3]));
        }
        return found;
    }

    private long number(String sql, String campaignId) {
        return ((Number) entities.createNativeQuery(sql)
                        .setParameter("campaign", campaignId)
                        .getSingleResult())
                .longValue();
    }
}
