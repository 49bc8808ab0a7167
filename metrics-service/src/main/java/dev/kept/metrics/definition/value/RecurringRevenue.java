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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.RecurringBridge;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Recurring revenue of a month. */
@Singleton
final class RecurringRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("monthly-recurring-revenue", "Monthly recurring revenue", "月度经常性收入")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "What subscriptions bring in a month, at an instant; a paused one brings nothing. end = start + new + returned + expansion - contraction - lost + fx: the start and the changes at the rate of the start, fx is what moving exchange rates did.",
                        "某一时点订阅每月带来的收入；暂停者为零。期末 = 期初 + 新增 + 回归 + 扩张 − 收缩 − 流失 + 汇率影响；期初及各项变动均按期初汇率折算，汇率变动单列。")
                .without(Grain.WINDOW)
                .members(members())
                .variant(variant("at-end", "end", "期末", "At the end of the period.", "期末时点。", RecurringBridge::end))
                .variant(variant(
                        "at-start", "start", "期初", "At the start of the period.", "期初时点。", RecurringBridge::start))
                .variant(variant(
                        "net-new",
                        "new + returned + expansion - contraction - lost + fx",
                        "新增 + 回归 + 扩张 − 收缩 − 流失 + 汇率影响",
                        "What the period has added.",
                        "期间净增。",
                        bridge -> bridge.end().subtract(bridge.start())))
                .build();
    }

    private static Map<String, MemberSet> members() {
        Map<String, MemberSet> members = new LinkedHashMap<>();
        members.put("startCustomers", MemberSet.PAYING_AT_START);
        members.put("newCustomers", MemberSet.MRR_NEW);
        members.put("returnedCustomers", MemberSet.MRR_RETURNED);
        members.put("expandedCustomers", MemberSet.MRR_EXPANDED);
        members.put("contractedCustomers", MemberSet.MRR_CONTRACTED);
        members.put("lostCustomers", MemberSet.MRR_LOST);
        return members;
    }

    private static Variant variant(
            String key,
            String formula,
            String chinese,
            String meaning,
            String meaningChinese,
            Function<RecurringBridge, BigDecimal> value) {
        return Variant.named(key, Unit.MONEY)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source("Recurring revenue bridge; SaaS reporting practice")
                .as(Aggregate.RECURRING.as((bridge, question) -> Figure.of(Quantity.money(value.apply(bridge)))
                        .withParts(parts(bridge))
                        .withExclusions(withoutRate(bridge))));
    }

    static Map<String, Long> withoutRate(RecurringBridge bridge) {
        return bridge.withoutRate() == 0 ? Map.of() : Map.of("no-exchange-rate", bridge.withoutRate());
    }

    private static Map<String, Quantity> parts(RecurringBridge bridge) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.money(bridge.start()));
        parts.put("new", Quantity.money(bridge.fresh()));
        parts.put("returned", Quantity.money(bridge.returned()));
        parts.put("expansion", Quantity.money(bridge.expansion()));
        parts.put("contraction", Quantity.money(bridge.contraction()));
        parts.put("lost", Quantity.money(bridge.lost()));
        parts.put("fx", Quantity.money(bridge.fx()));
        parts.put("end", Quantity.money(bridge.end()));
        return parts;
    }
}
