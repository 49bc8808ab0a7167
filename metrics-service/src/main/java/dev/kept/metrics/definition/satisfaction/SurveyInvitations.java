// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

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
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.Map;

/** Invitations to surveys by how far they came. */
@Singleton
final class SurveyInvitations implements MetricDefinition {

    private static final Map<String, Text> NAMES = Map.ofEntries(
            Map.entry("invited", new Text("all, whatever became of them", "全部邀请")),
            Map.entry("suppressed", new Text("not sent, because a rule forbade it", "因规则未发送")),
            Map.entry("sent", new Text("sent", "已发出")),
            Map.entry("delivered", new Text("delivered, or opened", "已送达或已打开")),
            Map.entry("opened", new Text("the page was opened by a person", "已由人打开")),
            Map.entry("started", new Text("at least one question was answered", "已开始作答")),
            Map.entry("partial", new Text("answers are stored, the last page is not", "部分作答")),
            Map.entry("completed", new Text("answered to the end", "已完成")),
            Map.entry("screenedOut", new Text("ended by the survey: not whom it is for", "经甄别结束")),
            Map.entry("bounced", new Text("came back", "退回")),
            Map.entry("refused", new Text("the customer does not want to answer", "拒答")),
            Map.entry("revoked", new Text("taken back", "已撤回")));

    @Override
    public Metric define() {
        Metric.Builder metric = Metric.named("survey-invitations", "Survey invitations", "问卷邀请数")
                .in(Family.SATISFACTION, Direction.NEUTRAL)
                .meaning(
                        "Invitations by the day on which they were sent (of those that never were: made), and what became of them by now.",
                        "按发出日期（未发出者按生成日期）统计的邀请及其目前进展。")
                .about(TallyKind.INVITATIONS)
                .member("invited", MemberSet.INVITED);
        SurveyResponseRate.STEPS.forEach(step -> metric.variant(variant(step)));
        return metric.build();
    }

    private static Variant variant(String step) {
        Text name = NAMES.getOrDefault(step, new Text(step, step));
        return Variant.named(step.equals("screenedOut") ? "screened-out" : step, Unit.COUNT)
                .formula(step, name.chinese())
                .meaning("Invitations: " + name.english() + ".", "邀请：" + name.chinese() + "。")
                .source("ISO 10004:2018")
                .as(Aggregate.tally(TallyKind.INVITATIONS)
                        .as((tally, question) -> Figure.of(Quantity.of(tally.n(step)))
                                .withParts(Tallied.counts(tally, SurveyResponseRate.STEPS))));
    }
}
