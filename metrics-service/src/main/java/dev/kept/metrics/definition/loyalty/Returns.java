// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Customers present anew after a loss, by how long they had been silent. */
@Singleton
final class Returns implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("returns", "Returns after a loss", "流失后回归")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Every purchase that makes a lost customer present again, by the days since the purchase before it (groupBy=lapse).",
                        "使已流失客户重新在册的购买次数，可按距上次购买天数分组（groupBy=lapse）。")
                .about(TallyKind.RETURNS)
                .variant(Variant.named("count", Unit.COUNT)
                        .formula("returned", "回归次数")
                        .meaning("Returns in the period.", "期间内的回归次数。")
                        .source(Population.SOURCE)
                        .as(formula(tally -> Figure.of(Quantity.of(tally.n("returned"))))))
                .variant(Variant.named("mean-days-lost", Unit.DAYS)
                        .formula("days not present / returned", "不在册天数 / 回归次数")
                        .meaning("Mean time for which those who came back had been lost.", "回归者平均流失时长。")
                        .source("Thomas, Blattberg & Fox, Journal of Marketing Research 41 (2004) 31-45")
                        .as(formula(tally -> Figure.ratio(tally.amount("returned"), tally.n("returned"))
                                .withSample(tally.n("returned")))))
                .build();
    }

    private interface Computation {
        Figure of(Tally tally);
    }

    private static Formula formula(Computation computation) {
        return Aggregate.tally(TallyKind.RETURNS)
                .as((tally, question) -> computation.of(tally).withParts(Tallied.counts(tally, List.of("returned"))));
    }
}
