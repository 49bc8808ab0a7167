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

/** Customer satisfaction from questions of type CSAT; which scores are satisfied is part of the scale. */
@Singleton
final class CustomerSatisfaction implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("CSAT");

    @Override
    public Metric define() {
        return Metric.named("customer-satisfaction", "Customer satisfaction", "客户满意度")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "How satisfied customers say they are. Blank and not-applicable answers are in neither numerator nor denominator.",
                        "客户自述的满意程度；空白与“不适用”既不计入分子也不计入分母。")
                .answering(TYPES)
                .variant(Ratings.topBox(TYPES))
                .variant(Ratings.mean(TYPES))
                .variant(Ratings.index(TYPES))
                .variant(Ratings.weightedTopBox(TYPES))
                .variant(Ratings.weightedMean(TYPES))
                .variants(ByPerson.topBoxes(TYPES))
                .variants(ByPerson.means(TYPES))
                .build();
    }
}
