// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Money spent to win customers. */
@Singleton
final class AcquisitionSpending implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("acquisition-spending", "Acquisition spending", "获客支出")
                .in(Family.VALUE, Direction.NEUTRAL)
                .meaning(
                        "What was spent to win customers, spread evenly over the days that it was spent for.",
                        "获客支出，按其覆盖日期逐日均摊。")
                .about(TallyKind.COSTS)
                .variant(variant(
                        "loaded",
                        Spending.LOADED,
                        "marketing + sales + promotion + tools",
                        "营销 + 销售 + 促销 + 工具",
                        "All of it.",
                        "全部获客支出。"))
                .variant(variant(
                        "paid",
                        Spending.PAID,
                        "marketing + promotion",
                        "营销 + 促销",
                        "What is paid to others alone.",
                        "仅外部支出。"))
                .build();
    }

    private static Variant variant(
            String key, List<String> types, String formula, String chinese, String meaning, String meaningChinese) {
        return Variant.named(key, Unit.MONEY)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source(Spending.SOURCE)
                .as(Spending.formula(
                        0, (costs, acquired, level) -> Figure.of(Quantity.money(Tallied.amount(costs, types)))));
    }
}
