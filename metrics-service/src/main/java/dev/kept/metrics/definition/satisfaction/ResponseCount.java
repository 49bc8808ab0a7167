// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import jakarta.inject.Singleton;
import java.util.Set;

/** How many responses the survey figures rest on. */
@Singleton
final class ResponseCount implements MetricDefinition {

    private static final Set<String> TYPES = Set.of("NPS", "CSAT", "CES", "RATING");

    @Override
    public Metric define() {
        return Metric.named("response-count", "Responses", "答卷数")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Survey responses with at least one valid rating. A response that answers several questions is counted once in each group that it belongs to.",
                        "至少含一个有效评分的答卷数；答卷回答多个问题时，在其所属的每个分组中各计一次。")
                .answering(TYPES)
                .variant(Variant.named("with-rating", Unit.RESPONSES)
                        .formula("responses", "答卷数")
                        .meaning("Completed responses, anonymous ones included.", "已完成的答卷，含匿名答卷。")
                        .source("ISO 10004:2018")
                        .as(Aggregate.answers(TYPES)
                                .as((totals, question) -> Figure.of(Quantity.of(totals.responses()))
                                        .withSample(totals.responses()))))
                .build();
    }
}
