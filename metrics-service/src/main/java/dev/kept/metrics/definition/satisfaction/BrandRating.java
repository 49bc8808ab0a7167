// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.definition.OfAspect;
import dev.kept.metrics.definition.Ratings;
import jakarta.inject.Singleton;
import java.util.Set;

/** What respondents say of the brand: questions whose aspect is {@code brand}. */
@Singleton
final class BrandRating implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("CSAT", "RATING");
    private static final String BRAND = "brand";

    @Override
    public Metric define() {
        return Metric.named("brand-rating", "Brand rating", "品牌评价")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Ratings of the survey questions whose aspect is brand; see review-rating for what is said elsewhere.",
                        "问卷中“brand”（品牌）方面问题的评分；其他来源见 review-rating。")
                .ofAnswers()
                .variant(OfAspect.only(BRAND, Ratings.index(TYPES)))
                .variant(OfAspect.only(BRAND, Ratings.topBox(TYPES)))
                .variant(OfAspect.only(BRAND, Ratings.mean(TYPES)))
                .build();
    }
}
