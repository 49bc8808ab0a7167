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

/** Ease of getting something done, from questions of type CES. Dixon, Freeman and Toman 2010. */
@Singleton
final class CustomerEffortScore implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("CES");

    @Override
    public Metric define() {
        return Metric.named("customer-effort-score", "Customer effort score", "客户费力度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "How easy customers found it; higher is easier. The direction is part of the scale.",
                        "客户认为办事有多容易；分数越高越容易，方向由量表声明。")
                .answering(TYPES)
                .variant(Ratings.topBox(TYPES))
                .variant(Ratings.mean(TYPES))
                .variant(Ratings.index(TYPES))
                .variants(ByPerson.topBoxes(TYPES))
                .variants(ByPerson.means(TYPES))
                .build();
    }
}
