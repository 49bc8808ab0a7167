// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

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
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** What serving customers costs. */
@Singleton
final class ServicingCost implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("servicing-cost", "Servicing cost", "服务成本")
                .in(Family.VALUE, Direction.LOWER_IS_BETTER)
                .meaning(
                        "What was spent to serve and keep customers, spread evenly over the days that it was spent for.",
                        "服务与维系客户的支出，按其覆盖日期逐日均摊。")
                .variant(Variant.named("total", Unit.MONEY)
                        .formula("servicing", "服务支出")
                        .meaning(
                                "All of it; what is spent on no customer in particular is in the group unknown.",
                                "全部服务支出；不归属具体客户者列在 unknown 组。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(Aggregate.tally(TallyKind.COSTS)
                                .as((costs, question) -> Figure.of(Quantity.money(costs.amount("SERVICING")))
                                        .withParts(Map.of("servicing", Quantity.money(costs.amount("SERVICING")))))))
                .variant(Variant.named("per-customer", Unit.MONEY)
                        .formula("servicing / ((start + end) / 2)", "服务支出 /（期初与期末在册客户的平均数）")
                        .meaning(
                                "Over the average of the customers present at the start and at the end.",
                                "除以期初与期末在册客户的平均数。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(Aggregate.tally(TallyKind.COSTS)
                                .and(Aggregate.POPULATION)
                                .as((both, question) -> perCustomer(both.first(), both.second()))))
                .build();
    }

    private static Figure perCustomer(Tally costs, PopulationCounts counts) {
        long servicing = costs.amount("SERVICING");
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("servicing", Quantity.money(servicing));
        parts.put("start", Quantity.of(counts.start()));
        parts.put("end", Quantity.of(counts.end()));
        return Figure.ratio(Quantity.money(2 * servicing), Quantity.of(counts.start() + counts.end()))
                .inMoney()
                .withParts(parts);
    }
}
