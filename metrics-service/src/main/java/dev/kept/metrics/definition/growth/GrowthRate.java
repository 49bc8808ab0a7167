// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.definition.Population;
import jakarta.inject.Singleton;

/** Net growth of the customer base over the period, relative to its start. */
@Singleton
final class GrowthRate implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("growth-rate", "Customer growth rate", "客户增长率")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Change of the number of customers from the start to the end of the period, relative to the start; the parts say how much came from new, returned and lost customers.",
                        "期末与期初客户数之差占期初的比例，并拆分为新增、回归与流失。")
                .members(Population.members())
                .variant(Variant.named("presence", Unit.RATIO)
                        .formula("(end - start) / start", "（期末 − 期初）/ 期初")
                        .meaning("By customers present at both edges.", "按期初与期末在册客户计算。")
                        .source(Population.SOURCE)
                        .counting(null, MemberSet.START)
                        .as(Population.formula(
                                (counts, question) -> Figure.ratio(counts.end() - counts.start(), counts.start())
                                        .withSample(counts.start()))))
                .build();
    }
}
