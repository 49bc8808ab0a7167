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
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Population;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Churn split by whether the customer wanted it. */
@Singleton
final class ChurnByCause implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("churn-rate-by-cause", "Churn rate by cause", "流失率（按成因）")
                .in(Family.LOYALTY, Direction.LOWER_IS_BETTER)
                .meaning(
                        "The churn rate over the start, split by the recorded reason: a failed payment is involuntary. The three shares add up to churn-rate/over-start.",
                        "期初口径流失率按记录原因拆分：付款失败为非自愿；三部分之和等于期初口径流失率。")
                .without(Grain.WINDOW)
                .members(Population.members())
                .variant(variant("voluntary", "The customer decided.", "客户主动离开。"))
                .variant(variant("involuntary", "A payment failed.", "付款失败等非自愿原因。"))
                .variant(variant("unknown", "No reason is recorded.", "未记录原因。"))
                .build();
    }

    private static Variant variant(String cause, String english, String chinese) {
        return Variant.named(cause, Unit.RATIO)
                .formula("lost, " + cause + " / start", "流失（" + cause + "）/ 期初")
                .meaning(english, chinese)
                .source("Population identity of sets S and E; recorded main reason; interval: Wilson 1927")
                .counting(null, MemberSet.START)
                .as(formula(cause));
    }

    private static Formula formula(String cause) {
        return Aggregate.POPULATION
                .and(Aggregate.tally(TallyKind.LOSSES).where("cause", cause))
                .as((sums, question) -> {
                    PopulationCounts all = sums.first();
                    return share(sums.second().n("lost"), all.lost(), all.start(), question.level());
                });
    }

    /** Of those who were there at the start the ones who left for a cause, beside all who left. */
    static Figure share(long ofCause, long lost, long start, double level) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("start", Quantity.of(start));
        parts.put("lost", Quantity.of(lost));
        parts.put("lostByCause", Quantity.of(ofCause));
        return Shares.of(ofCause, start, level).withParts(parts);
    }
}
