// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.definition.ByPerson;
import dev.kept.metrics.definition.Ratings;
import jakarta.inject.Singleton;
import java.util.Set;

/** Ratings of single aspects, from questions of type RATING; group by or filter on the question. */
@Singleton
final class Rating implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("RATING");

    @Override
    public Metric define() {
        return Metric.named("rating", "Rating", "单项评分")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Ratings of aspects such as service or quality; group by question to compare them.",
                        "对服务、质量等单项的评分；可按问题分组比较。")
                .answering(TYPES)
                .variant(Ratings.topBox(TYPES))
                .variant(Ratings.mean(TYPES))
                .variant(Ratings.index(TYPES))
                .variants(ByPerson.topBoxes(TYPES))
                .variants(ByPerson.means(TYPES))
                .build();
    }
}
