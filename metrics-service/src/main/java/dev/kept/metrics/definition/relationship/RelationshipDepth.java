// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

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
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** How deep the dealings with customers go: what they buy again, additionally and more, and what their word brings. */
@Singleton
final class RelationshipDepth implements MetricDefinition {

    private static final String SOURCE =
            "Article 002: repeat, cross-sell and incremental revenue and word of mouth; shares of one revenue";
    private static final List<String> DEEP = List.of("repeat", "crossSell", "upSell", "referral");

    @Override
    public Metric define() {
        return Metric.named("relationship-depth", "Relationship depth", "客户关系深度")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Repeat, cross-sell, up-sell and referral revenue side by side, and together. What else is earned are"
                                + " first orders that nobody's word brought.",
                        "并列给出重复购买、交叉销售、增量销售与推荐收入，并合成一个指数；其余为非推荐客户的首单收入。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .member("repeat", MemberSet.REPEATED)
                .member("crossSell", MemberSet.CROSS_SOLD)
                .member("upSell", MemberSet.UP_SOLD)
                .member("referral", MemberSet.REFERRAL_REVENUE)
                .member("first", MemberSet.FIRST_REVENUE)
                .member("active", MemberSet.ACTIVE)
                .variant(Variant.named("index", Unit.POINTS)
                        .formula(
                                "100 * (repeat + crossSell + upSell + referral) / revenue",
                                "100 ×（重复 + 交叉 + 增量 + 推荐）/ 销售额")
                        .meaning("0 if all revenue is first orders, 100 if none is.", "收入全部来自首单时为 0，完全没有首单时为 100。")
                        .source(SOURCE)
                        .as(formula(
                                (deep, revenue, active) -> Figure.ratio(Quantity.money(deep), Quantity.money(revenue))
                                        .inPoints())))
                .variant(Variant.named("per-customer", Unit.MONEY)
                        .formula("(repeat + crossSell + upSell + referral) / active", "（重复 + 交叉 + 增量 + 推荐）/ 活跃客户")
                        .meaning("Over the distinct buyers of the period.", "除以期间购买客户数。")
                        .source(SOURCE)
                        .counting(null, MemberSet.ACTIVE)
                        .as(formula((deep, revenue, active) -> Figure.ratio(Quantity.money(deep), Quantity.of(active))
                                .inMoney()
                                .withSample(active))))
                .build();
    }

    private interface Computation {
        Figure of(long deep, long revenue, long active);
    }

    private static Formula formula(Computation computation) {
        return Aggregate.tally(TallyKind.REVENUE_PARTS).and(Aggregate.ACTIVITY).as((both, question) -> {
            Tally tally = both.first();
            long deep = Tallied.amount(tally, DEEP);
            long revenue = deep + tally.amount("first");
            long active = both.second().active();
            Map<String, Quantity> parts = Tallied.amounts(tally, DEEP);
            parts.put("first", Quantity.money(tally.amount("first")));
            parts.put("revenue", Quantity.money(revenue));
            parts.put("active", Quantity.of(active));
            return computation.of(deep, revenue, active).withParts(parts);
        });
    }
}
