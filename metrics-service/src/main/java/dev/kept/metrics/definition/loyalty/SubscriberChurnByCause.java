// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;

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
        Aggregate<Tally> changes = Aggregate.tally(TallyKind.SUBSCRIBER_CHANGES);
        return Aggregate.tally(TallyKind.SUBSCRIBERS)
                .and(changes)
                .and(changes.where("cause", cause))
                .as((sums, question) -> {
                    long start = sums.first().first().start("entitled").n();
                    long lost = sums.first().second().n("lost");
                    return ChurnByCause.share(sums.second().n("lost"), lost, start, question.level());
                });
    }
}
