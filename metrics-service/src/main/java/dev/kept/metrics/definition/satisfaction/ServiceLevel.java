// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** Share of the promises that were kept. */
@Singleton
final class ServiceLevel implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("service-level", "Within target", "时限达成率")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the complaints with a promised time that is decided, those dealt with in that business time.",
                        "在已有结论且设有时限的投诉中，按承诺工作时间完成者的比例。")
                .about(TallyKind.COMPLAINTS)
                .variant(variant("resolution", "resolvedInTime", "resolutionTarget", "按时解决", "有解决时限"))
                .variant(variant("first-response", "answeredInTime", "answerTarget", "按时响应", "有响应时限"))
                .build();
    }

    private static Variant variant(String key, String kept, String all, String keptChinese, String allChinese) {
        return Variant.named(key, Unit.RATIO)
                .formula(kept + " / " + all, keptChinese + " / " + allChinese)
                .meaning(
                        "Missed counts as soon as it is missed; what is open and still in time is left out.",
                        "超时即计为未达成；尚未完成且未超时者不计。")
                .source("ISO 10002:2018; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.COMPLAINTS)
                        .as((tally, question) -> Shares.of(tally.n(kept), tally.n(all), question.level())
                                .withParts(Tallied.counts(tally, List.of("opened", kept, all)))));
    }
}
