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
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Recurring revenue of a month. */
@Singleton
final class RecurringRevenue implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("monthly-recurring-revenue", "Monthly recurring revenue", "月度经常性收入")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "What subscriptions bring in a month, at an instant; a paused one brings nothing. end = start + new + returned + expansion - contraction - lost.",
                        "某一时点订阅每月带来的收入；暂停者为零。期末 = 期初 + 新增 + 回归 + 扩张 − 收缩 − 流失。")
                .without(Grain.WINDOW)
                .members(members())
                .variant(variant("at-end", "end", "期末", "At the end of the period.", "期末时点。", bridge -> bridge.end()))
                .variant(variant(
                        "at-start", "start", "期初", "At the start of the period.", "期初时点。", bridge -> bridge.start()))
                .variant(variant(
                        "net-new",
                        "new + returned + expansion - contraction - lost",
                        "新增 + 回归 + 扩张 − 收缩 − 流失",
                        "What the period has added.",
                        "期间净增。",
                        bridge -> bridge.end() - bridge.start()))
                .build();
    }

    private record Bridge(long start, long end) {}

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
            ToLongFunction<Bridge> value) {
        return Variant.named(key, Unit.MONEY)
                .formula(formula, chinese)
                .meaning(meaning, meaningChinese)
                .source("Recurring revenue bridge; SaaS reporting practice")
                .as(Aggregate.tally(TallyKind.SUBSCRIBERS)
                        .and(Aggregate.tally(TallyKind.MRR_CHANGES))
                        .as((both, question) -> {
                            long start = both.first().start("paying").amount();
                            Tally change = both.second();
                            long end = start
                                    + change.amount("new")
                                    + change.amount("returned")
                                    + change.amount("expansion")
                                    - change.amount("contraction")
                                    - change.amount("lost");
                            return Figure.of(Quantity.money(value.applyAsLong(new Bridge(start, end))))
                                    .withParts(parts(start, end, change));
                        }));
    }

    private static Map<String, Quantity> parts(long start, long end, Tally change) {
        List<String> names = List.of("new", "returned", "expansion", "contraction", "lost");
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.money(start));
        parts.putAll(Tallied.amounts(change, names));
        parts.put("end", Quantity.money(end));
        return parts;
    }
}
