// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedbacksummary;

import dev.kept.restkit.tenant.Caller;
import dev.kept.survey.feedbacksummary.SummaryFilter.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** Counts feedback. One statement per question. */
@ApplicationScoped
class SummaryRepository {

    /** An item is of a theme if a person says so or its phrases do; and of all that the theme is a part of. */
    private static final String COUNT = """
            with recursive part_of (theme_id, whole_id) as (
                select id, id from theme where tenant = :tenant
                union
                select part_of.theme_id, theme.parent_id from part_of
                join theme on theme.id = part_of.whole_id and theme.tenant = :tenant where theme.parent_id is not null
            ), item as (
                select id, source, site, sentiment, sentiment_score,
                       cast(date_trunc(:grain, occurred_at at time zone :zone) as date) as period
                from feedback_item
                where tenant = :tenant and occurred_at >= :from and occurred_at < :until
            ), themed as (
                select distinct coding.item_id, part_of.whole_id as theme_id
                from feedback_coding coding join part_of on part_of.theme_id = coding.theme_id
                where coding.tenant = :tenant and coding.state <> 'REMOVED'
            )
            select %s, count(*), avg(item.sentiment_score) from item %s group by %s order by %s
            """;

    private static final String ALL = """
            select count(*) from feedback_item where tenant = :tenant and occurred_at >= :from and occurred_at < :until
            """;

    private static final String THEMES = """
            left join themed on themed.item_id = item.id
            left join theme on theme.id = themed.theme_id and theme.tenant = :tenant
            """;

    private final EntityManager entities;
    private final Caller caller;

    SummaryRepository(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    long items(SummaryFilter filter) {
        return ((Number) bound(entities.createNativeQuery(ALL), filter).getSingleResult()).longValue();
    }

    List<SummaryView.Group> groups(SummaryFilter filter) {
        List<Dimension> dimensions = filter.dimensions();
        boolean themes = dimensions.contains(Dimension.THEME);
        String columns = dimensions.stream().map(SummaryRepository::columns).collect(Collectors.joining(", "));
        Query query = entities.createNativeQuery(COUNT.formatted(columns, themes ? THEMES : "", columns, columns))
                .setParameter("grain", filter.grain())
                .setParameter("zone", filter.zone().getId());
        List<?> rows = bound(query, filter).getResultList();
        return rows.stream()
                .map(row -> group((Object[]) row, dimensions, filter))
                .toList();
    }

    private Query bound(Query query, SummaryFilter filter) {
        return query.setParameter("tenant", caller.tenant())
                .setParameter("from", filter.start().atOffset(ZoneOffset.UTC))
                .setParameter("until", filter.end().atOffset(ZoneOffset.UTC));
    }

    private static String columns(Dimension dimension) {
        return switch (dimension) {
            case THEME -> "theme.key, theme.id";
            case SOURCE -> "item.source";
            case SITE -> "item.site";
            case SENTIMENT -> "item.sentiment";
            case PERIOD -> "item.period";
        };
    }

    private static SummaryView.Group group(Object[] row, List<Dimension> dimensions, SummaryFilter filter) {
        SummaryGroup group = new SummaryGroup(filter);
        int at = 0;
        for (Dimension dimension : dimensions) {
            if (dimension == Dimension.THEME) {
                group.theme(row[at++], row[at++]);
            } else {
                group.put(dimension, row[at++]);
            }
        }
        return group.view(((Number) row[at]).longValue(), (BigDecimal) row[at + 1]);
    }
}
