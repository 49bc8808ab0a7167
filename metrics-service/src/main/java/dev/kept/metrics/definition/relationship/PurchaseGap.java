// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Distribution;
import dev.kept.metrics.definition.Distribution.Computation;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long customers take from one purchase to the next. */
@Singleton
final class PurchaseGap implements MetricDefinition {

    private static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics: interpurchase time";

    @Override
    public Metric define() {
        return Metric.named("purchase-gap", "Gap between purchases", "购买间隔")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Days between consecutive days with a qualifying purchase, of the gaps that ended in the period. Who does"
                                + " not return has no gap: hold it beside the retention.",
                        "相邻两个购买日之间的天数，取期间内结束的间隔。未再购买者没有间隔，须与保持率对照。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .variant(Variant.named("median", Unit.DAYS)
                        .formula("median of gaps", "间隔的中位数")
                        .meaning("Half of the gaps are at most as long.", "半数间隔不超过该天数。")
                        .source(SOURCE)
                        .as(formula(Distribution::median)))
                .variant(Variant.named("mean", Unit.DAYS)
                        .formula("days / gaps", "间隔天数之和 / 间隔数")
                        .meaning("Long gaps weigh more than in the median.", "长间隔的影响大于中位数。")
                        .source(SOURCE)
                        .as(formula(Distribution::mean)))
                .variant(Variant.named("p90", Unit.DAYS)
                        .formula("smallest number of days that nine of ten gaps do not exceed", "十分之九的间隔不超过的最小天数")
                        .meaning(
                                "A guide for the number of days after which a customer counts as lost.",
                                "可作为判定流失天数的参考。")
                        .source(SOURCE)
                        .as(formula(Distribution::ninthDecile)))
                .build();
    }

    private static Formula formula(Computation computation) {
        return Aggregate.tally(TallyKind.PURCHASE_GAPS).as((tally, question) -> {
            Distribution gaps = Distribution.of(tally, "");
            Map<String, Quantity> parts = new LinkedHashMap<>();
            parts.put("gaps", Quantity.of(gaps.n()));
            parts.put("days", Quantity.of(gaps.sum()));
            return computation.of(gaps, question.level()).withParts(parts);
        });
    }
}
