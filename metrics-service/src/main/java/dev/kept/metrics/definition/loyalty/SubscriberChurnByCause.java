// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Churn by contract, split by whether the customer wanted it. */
@Singleton
final class SubscriberChurnByCause implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("subscriber-churn-rate-by-cause", "Subscriber churn rate by cause", "订阅客户流失率（按成因）")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "The churn rate by contract, split by the reason that was recorded since the entitlement began: a failed payment is involuntary. The three shares add up to subscriber-retention-rate/churn.",
                        "合同口径流失率按本次订阅期间记录的原因拆分：付款失败为非自愿；三部分之和等于合同口径流失率。")
                .without(Grain.WINDOW)
                .member("start", MemberSet.ENTITLED_AT_START)
                .member("lost", MemberSet.SUBSCRIBERS_LOST)
                .variant(variant("voluntary", "The customer decided.", "客户主动离开。"))
                .variant(variant("involuntary", "A payment failed.", "付款失败等非自愿原因。"))
                .variant(variant("unknown", "No reason is recorded.", "未记录原因。"))
                .build();
    }

    private static Variant variant(String cause, String english, String chinese) {
        return Variant.named(cause, Unit.RATIO)
                .formula("lost, " + cause + " / start", "流失（" + cause + "）/ 期初")
                .meaning(english, chinese)
                .source(
                        "Population identity of sets S and E, present while a subscription entitles; interval: Wilson 1927")
                .counting(null, MemberSet.ENTITLED_AT_START)
                .as(formula(cause));
    }

    private static Formula formula(String cause) {
        return (cells, question) -> {
            Slice slice = question.slice();
            Map<String, Set<String>> filter = new HashMap<>(slice.filter());
            filter.put("cause", Set.of(cause));
            Slice ofCause = new Slice(slice.groupBy(), filter, slice.segment());
            Map<Group, Map<Period, Tally>> some =
                    cells.tallies(question.periods(), ofCause, TallyKind.SUBSCRIBER_CHANGES);
            Map<Group, Map<Period, Tally>> all = cells.tallies(question.periods(), slice, TallyKind.SUBSCRIBER_CHANGES);
            Map<Group, Map<Period, Tally>> standing =
                    new HashMap<>(cells.tallies(question.periods(), slice, TallyKind.SUBSCRIBERS));
            if (slice.groupBy().isEmpty()) {
                standing.putIfAbsent(Group.TOTAL, Map.of());
            }
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            standing.forEach((group, tallies) -> {
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    long start = tallies.getOrDefault(period, Tally.NONE)
                            .start("entitled")
                            .n();
                    long byCause = lost(some, group, period);
                    Map<String, Quantity> parts = new LinkedHashMap<>();
                    parts.put("start", Quantity.of(start));
                    parts.put("lost", Quantity.of(lost(all, group, period)));
                    parts.put("lostByCause", Quantity.of(byCause));
                    figures.put(
                            period, Shares.of(byCause, start, question.level()).withParts(parts));
                }
                result.put(group, figures);
            });
            return result;
        };
    }

    private static long lost(Map<Group, Map<Period, Tally>> tallies, Group group, Period period) {
        return tallies.getOrDefault(group, Map.of())
                .getOrDefault(period, Tally.NONE)
                .n("lost");
    }
}
