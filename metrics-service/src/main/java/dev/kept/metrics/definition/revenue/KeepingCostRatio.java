// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.PopulationCounts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What it costs to keep a customer, relative to what it costs to win one. */
@Singleton
final class KeepingCostRatio implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("keeping-cost-ratio", "Cost to keep over cost to win", "维系与获客成本之比")
                .in(Family.VALUE, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Servicing per present customer over acquisition cost per acquired customer; below 0.5 keeping costs"
                                + " less than half of winning.",
                        "人均维系成本与人均获客成本之比；低于 0.5 即维系成本不到获客成本的一半。")
                .ofNobody()
                .variant(Variant.named("same-period", Unit.RATIO)
                        .formula(
                                "(servicing / ((start + end) / 2)) / (acquisition / acquired)",
                                "（服务成本 / 期初期末平均客户）/（获客成本 / 新获客户）")
                        .meaning("Both of the same period.", "两者均取同一期间。")
                        .source("Reichheld & Sasser, HBR 1990; Farris et al., Marketing Metrics")
                        .as(Contribution.MONEY
                                .and(Aggregate.POPULATION)
                                .as((both, question) -> ratio(
                                        Contribution.of(both.first()),
                                        both.first().first().acquired(),
                                        both.second()))))
                .build();
    }

    private static Figure ratio(Contribution money, long acquired, PopulationCounts counts) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("servicing", Quantity.money(money.servicing()));
        parts.put("start", Quantity.of(counts.start()));
        parts.put("end", Quantity.of(counts.end()));
        parts.put("acquisition", Quantity.money(money.acquisition()));
        parts.put("acquired", Quantity.of(acquired));
        BigDecimal keeping = Quantity.money(money.servicing()).value().multiply(BigDecimal.valueOf(2 * acquired));
        BigDecimal winning =
                Quantity.money(money.acquisition()).value().multiply(BigDecimal.valueOf(counts.start() + counts.end()));
        return Figure.ratio(Quantity.of(keeping), Quantity.of(winning)).withParts(parts);
    }
}
