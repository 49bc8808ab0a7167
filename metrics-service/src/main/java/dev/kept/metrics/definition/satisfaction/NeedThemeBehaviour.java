// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import jakarta.inject.Singleton;
import java.util.List;

/** What customers do who spoke of a theme, beside all others of the same period. */
@Singleton
final class NeedThemeBehaviour implements MetricDefinition {

    private static final String SOURCE = "Griffin & Hauser 1993, Marketing Science 12:1-27";

    private interface Computation {
        Figure of(ThemeSides sides, double level);
    }

    @Override
    public Metric define() {
        return Metric.named("need-theme-behaviour", "Behaviour by theme of need", "需求主题与行为")
                .in(Family.SATISFACTION, Direction.NEUTRAL)
                .meaning(
                        "What customers who spoke of a theme in the period did in it, and the others beside them. Group by theme, or filter for one: a customer belongs to each theme spoken of.",
                        "期间提及某主题的客户在该期间的行为及与其他客户的对照；须按主题分组或筛选一个主题，一位客户可属于多个主题。")
                .about(TallyKind.THEME_CUSTOMERS)
                .without(Grain.WINDOW)
                .member("spoke", MemberSet.THEME_SPEAKERS)
                .variant(variant(
                        "churn",
                        Unit.RATIO,
                        new Text("lost / start, of those who spoke of it", "提及者中：流失 / 期初在册"),
                        new Text(
                                "Churn of those who spoke of the theme and were present at the start; see churn-difference for the others.",
                                "期初在册且提及该主题者的流失率。"),
                        (sides, level) -> Shares.of(sides.lost(), sides.start(), level)))
                .variant(variant(
                        "churn-difference",
                        Unit.RATIO,
                        new Text("churn of those who spoke of it - churn of the others", "提及者流失率 − 其他客户流失率"),
                        new Text(
                                "Above zero where those who speak of the theme leave more often. Not a cause.",
                                "大于零表示提及者流失更多；不代表因果。"),
                        NeedThemeBehaviour::churnDifference))
                .variants(purchases())
                .build();
    }

    private static List<Variant> purchases() {
        return List.of(
                variant(
                        "revenue-per-buyer",
                        Unit.MONEY,
                        new Text("revenue / buyers, of those who spoke of it", "提及者中：收入 / 购买客户"),
                        new Text("Revenue before refunds of the period.", "期间未扣退款的收入。"),
                        (sides, level) -> sides.revenuePerBuyer()),
                variant(
                        "revenue-per-other-buyer",
                        Unit.MONEY,
                        new Text("revenue / buyers, of the others", "其他客户中：收入 / 购买客户"),
                        new Text("The same of the buyers who did not speak of the theme.", "未提及该主题的购买客户的同一指标。"),
                        (sides, level) -> sides.revenuePerOtherBuyer()),
                variant(
                        "orders-per-buyer",
                        Unit.ORDERS_PER_CUSTOMER,
                        new Text("orders / buyers, of those who spoke of it", "提及者中：订单数 / 购买客户"),
                        new Text("How often those who spoke of the theme bought in the period.", "提及者在期间的购买次数。"),
                        (sides, level) ->
                                Figure.ratio(sides.orders(), sides.bought()).withSample(sides.bought())));
    }

    private static Variant variant(String key, Unit unit, Text formula, Text meaning, Computation computation) {
        Formula figures = ThemeSides.formula(
                (sides, level) -> computation.of(sides, level).withParts(sides.parts()));
        return Variant.named(key, unit)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as(figures);
    }

    private static Figure churnDifference(ThemeSides sides, double level) {
        long lost = sides.lost();
        long start = sides.start();
        long otherLost = sides.otherLost();
        long otherStart = sides.otherStart();
        if (start <= 0 || otherStart <= 0) {
            return Figure.undefined("0/0");
        }
        Interval interval = Proportion.newcombe(lost, start, otherLost, otherStart, level);
        return Figure.ratio(lost * otherStart - otherLost * start, start * otherStart)
                .withSample(start + otherStart)
                .withIntervals(() -> List.of(interval));
    }
}
