// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import dev.kept.customer.quality.DataQuality.Completeness;
import dev.kept.customer.quality.DataQuality.Conflicts;
import dev.kept.customer.quality.DataQuality.Freshness;
import dev.kept.customer.quality.DataQuality.Imports;
import dev.kept.customer.quality.DataQuality.SourceFreshness;
import dev.kept.restkit.tenant.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the other features, only to count. */
@ApplicationScoped
class QualityQueries {

    private static final int SAMPLES = 5;
    private static final String CONFLICTS = """
            select count(*), 0 from attribute_value where tenant = :tenant and conflicting and standing = 'WINS'
            """;
    private static final String COMPLETENESS = """
            select count(*), cast(round(avg(completeness), 1) as text), count(*) filter (where completeness < 50)
            from customer where tenant = :tenant and merged_into is null and erased_at is null
            """;
    private static final String SOURCES = """
            select source, count(*) filter (where standing <> 'PAST'), max(recorded_at)
            from attribute_value where tenant = :tenant group by source order by source
            """;
    private static final String IMPORTS = """
            select kind, count(*), coalesce(sum(failed), 0), max(finished_at)
            from bulk_import where tenant = :tenant and created_at >= now() - interval '30 days'
            group by kind order by kind
            """;

    private final EntityManager entities;
    private final Caller caller;

    QualityQueries(EntityManager entities, Caller caller) {
        this.entities = entities;
        this.caller = caller;
    }

    QualityFinding finding(QualityRule rule) {
        List<Object[]> rows = rows(rule.sql(), SAMPLES);
        return new QualityFinding(
                rule.key(),
                rule.entity(),
                rule.text(),
                rows.isEmpty() ? 0 : number(rows.get(0)[1]),
                rows.stream().map(row -> (String) row[0]).toList());
    }

    Conflicts conflicts() {
        return new Conflicts(number(rows(CONFLICTS, 1).get(0)[0]), "/api/v1/attribute-conflicts");
    }

    Completeness completeness() {
        Object[] row = rows(COMPLETENESS, 1).get(0);
        return new Completeness(number(row[0]), (String) row[1], number(row[2]));
    }

    Freshness freshness(FreshnessOf of, Instant now) {
        Object[] row = rows(of.sql(), 1).get(0);
        Instant recorded = (Instant) row[2];
        return new Freshness(of.kind(), number(row[0]), (Instant) row[1], recorded, lag(recorded, now));
    }

    List<SourceFreshness> sources(Instant now) {
        return rows(SOURCES, Integer.MAX_VALUE).stream()
                .map(row -> {
                    Instant recorded = (Instant) row[2];
                    long lag = Math.max(0, Duration.between(recorded, now).toSeconds());
                    return new SourceFreshness((String) row[0], number(row[1]), recorded, lag);
                })
                .toList();
    }

    List<Imports> imports() {
        return rows(IMPORTS, Integer.MAX_VALUE).stream()
                .map(row -> new Imports((String) row[0], number(row[1]), number(row[2]), (Instant) row[3]))
                .toList();
    }

    @SuppressWarnings("unchecked") // a native query of several columns gives arrays
    private List<Object[]> rows(String sql, int limit) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", caller.tenant())
                .setMaxResults(limit)
                .getResultList();
    }

    private static @Nullable Long lag(@Nullable Instant recorded, Instant now) {
        return recorded == null
                ? null
                : Math.max(0, Duration.between(recorded, now).toSeconds());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
