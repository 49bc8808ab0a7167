// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;

/** Makes the report. */
@ApplicationScoped
class DataQualityReports {

    private final QualityQueries queries;
    private final Clock clock;

    DataQualityReports(QualityQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @Transactional
    DataQuality report() {
        Instant now = clock.instant();
        return new DataQuality(
                now,
                Arrays.stream(QualityRule.values()).map(queries::finding).toList(),
                queries.conflicts(),
                queries.completeness(),
                Arrays.stream(FreshnessOf.values())
                        .map(kind -> queries.freshness(kind, now))
                        .toList(),
                queries.sources(now),
                queries.imports());
    }
}
