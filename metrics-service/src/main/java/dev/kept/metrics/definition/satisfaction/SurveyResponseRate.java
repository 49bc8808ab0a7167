// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** How many of those who were asked answered to the end. */
@Singleton
final class SurveyResponseRate implements MetricDefinition {

    /** How far invitations came and how they ended. */
    static final List<String> STEPS = List.of(
            "invited",
            "suppressed",
            "sent",
            "delivered",
            "opened",
            "started",
            "partial",
            "completed",
            "screenedOut",
            "bounced",
            "refused",
            "revoked");

    @Override
    public Metric define() {
        return Metric.named("survey-response-rate", "Survey response rate", "问卷回收率")
                .in(Family.SATISFACTION, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Share of the invitations sent in the period that were answered to the end; partial answers are shown beside it.",
                        "期间发出的邀请中完整作答的比例；部分作答另列。")
                .about(TallyKind.INVITATIONS)
                .member("delivered", MemberSet.DELIVERED_TO)
                .member("completed", MemberSet.COMPLETED)
                .variant(variant(
                        "of-delivered",
                        "delivered",
                        new Text("completed / delivered", "完成 / 送达"),
                        new Text("Of those that reached somebody.", "以送达数为分母。")))
                .variant(variant(
                        "of-sent",
                        "sent",
                        new Text("completed / sent", "完成 / 发出"),
                        new Text("Of all that left, bounced ones included.", "以发出数为分母，含退回。")))
                .variant(variant(
                        "of-opened",
                        "opened",
                        new Text("completed / opened", "完成 / 打开"),
                        new Text("Of those whose page was opened.", "以打开数为分母。")))
                .build();
    }

    private static Variant variant(String key, String asked, Text formula, Text meaning) {
        return Variant.named(key, Unit.RATIO)
                .formula(formula)
                .meaning(meaning)
                .source("AAPOR Standard Definitions 2023 (RR1); ISO 10004:2018; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.INVITATIONS)
                        .as((tally, question) -> Shares.of(tally.n("completed"), tally.n(asked), question.level())
                                .withParts(Tallied.counts(tally, STEPS))));
    }
}
