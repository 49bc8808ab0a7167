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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Share of the customers entitled at the start who are entitled at the end. */
@Singleton
final class SubscriberRetention implements MetricDefinition {

    private static final String SOURCE =
            "Population identity of sets S and E, present while a subscription entitles; interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("subscriber-retention-rate", "Subscriber retention rate", "订阅客户留存率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Contractual presence: a customer is there while a subscription entitles. A pause and grace entitle; the day of leaving is the first day without entitlement.",
                        "合同口径：订阅有效期间即在册，暂停与宽限期内仍有效；流失日为首个失效日。")
                .without(Grain.WINDOW)
                .members(members())
                .variant(Variant.named("set-based", Unit.RATIO)
                        .formula("kept / start", "保留 / 期初")
                        .meaning("Entitled at both edges over entitled at the start.", "期初期末均有效者占期初有效者。")
                        .source(SOURCE)
                        .counting(null, MemberSet.ENTITLED_AT_START)
                        .as(formula((start, lost, level) -> Shares.of(start - lost, start, level))))
                .variant(Variant.named("churn", Unit.RATIO)
                        .formula("lost / start", "流失 / 期初")
                        .meaning("1 - set-based: the churn rate by contract.", "恒等于 1 − 留存率，即合同口径流失率。")
                        .source(SOURCE)
                        .counting(MemberSet.SUBSCRIBERS_LOST, MemberSet.ENTITLED_AT_START)
                        .as(formula((start, lost, level) -> Shares.of(lost, start, level))))
                .build();
    }

    private static Map<String, MemberSet> members() {
        Map<String, MemberSet> members = new LinkedHashMap<>();
        members.put("start", MemberSet.ENTITLED_AT_START);
        members.put("lost", MemberSet.SUBSCRIBERS_LOST);
        members.put("new", MemberSet.SUBSCRIBERS_NEW);
        members.put("returned", MemberSet.SUBSCRIBERS_RETURNED);
        members.put("end", MemberSet.ENTITLED_AT_END);
        return members;
    }

    private interface Share {
        Figure of(long start, long lost, double level);
    }

    private static Formula formula(Share share) {
        return Aggregate.tally(TallyKind.SUBSCRIBERS)
                .and(Aggregate.tally(TallyKind.SUBSCRIBER_CHANGES))
                .as((both, question) -> {
                    long start = both.first().start("entitled").n();
                    long lost = both.second().n("lost");
                    Map<String, Quantity> parts = new LinkedHashMap<>();
                    parts.put("start", Quantity.of(start));
                    parts.putAll(Tallied.counts(both.second(), List.of("lost", "new", "returned")));
                    parts.put("end", Quantity.of(both.first().n("entitled")));
                    return share.of(start, lost, question.level()).withParts(parts);
                });
    }
}
