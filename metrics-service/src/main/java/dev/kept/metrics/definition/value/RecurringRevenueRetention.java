// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.RecurringBridge;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is left of the recurring revenue of the start, from the customers who paid it. */
@Singleton
final class RecurringRevenueRetention implements MetricDefinition {

    private static final String SOURCE =
            "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; SaaS reporting practice";

    @Override
    public Metric define() {
        return Metric.named("recurring-revenue-retention", "Recurring revenue retention", "经常性收入保持率")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Recurring revenue of a month at the end from those who paid at the start, relative to theirs at the start, both at the exchange rates of the start. New and returned customers never enter it.",
                        "期初付费客户在期末的月度经常性收入占其期初收入的比例，两侧均按期初汇率折算；新增与回归客户不计入。")
                .without(Grain.WINDOW)
                .member("startCustomers", MemberSet.PAYING_AT_START)
                .member("lostCustomers", MemberSet.MRR_LOST)
                .variant(variant(
                        "net",
                        new Text("(start + expansion - contraction - lost) / start", "（期初 + 扩张 − 收缩 − 流失）/ 期初"),
                        new Text("With what those customers pay more; may exceed 1.", "计入老客户增购，可能大于 1。"),
                        bridge -> bridge.expansion()
                                .subtract(bridge.contraction())
                                .subtract(bridge.lost()),
                        false))
                .variant(variant(
                        "gross",
                        new Text("(start - contraction - lost) / start", "（期初 − 收缩 − 流失）/ 期初"),
                        new Text(
                                "Customer by customer at most what was paid at the start; between 0 and 1.",
                                "逐客户以期初金额为上限，介于 0 与 1 之间。"),
                        bridge -> bridge.contraction().add(bridge.lost()).negate(),
                        false))
                .variant(variant(
                        "lost",
                        new Text("lost / start", "流失 / 期初"),
                        new Text(
                                "Share of the recurring revenue that left with customers who pay no more: churn by revenue.",
                                "随不再付费的客户流失的经常性收入占比，即收入流失率。"),
                        RecurringBridge::lost,
                        true))
                .build();
    }

    private static Variant variant(
            String key, Text formula, Text meaning, Function<RecurringBridge, BigDecimal> difference, boolean alone) {
        return Variant.named(key, Unit.RATIO)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as(Aggregate.RECURRING.as((bridge, question) -> {
                    Map<String, Quantity> parts = new LinkedHashMap<>();
                    parts.put("start", Quantity.money(bridge.start()));
                    parts.put("expansion", Quantity.money(bridge.expansion()));
                    parts.put("contraction", Quantity.money(bridge.contraction()));
                    parts.put("lost", Quantity.money(bridge.lost()));
                    parts.put("startCustomers", Quantity.of(bridge.payingAtStart()));
                    parts.put("lostCustomers", Quantity.of(bridge.lostCustomers()));
                    BigDecimal counted = difference.apply(bridge);
                    BigDecimal above = alone ? counted : bridge.start().add(counted);
                    return Figure.ratio(Quantity.money(above), Quantity.money(bridge.start()))
                            .withSample(bridge.payingAtStart())
                            .withParts(parts)
                            .withExclusions(RecurringRevenue.withoutRate(bridge));
                }));
    }
}
