// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.growth;

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
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Customers who did anything: bought, sought contact, were seen. */
@Singleton
final class EngagedCustomers implements MetricDefinition {

    private static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics";
    private static final List<String> PARTS = List.of("engaged", "days1", "days2to3", "days4to9", "days10up");

    @Override
    public Metric define() {
        return Metric.named("engaged-customers", "Engaged customers", "互动活跃客户")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Customers who bought, sought contact or were seen (behaviour events with consent) in the period, and on how many days; active-customers counts purchases alone.",
                        "期间内购买、主动联系或有行为记录（经同意）的客户及其天数分布；active-customers 仅计购买。")
                .without(Grain.WINDOW)
                .member("engaged", MemberSet.ENGAGED)
                .member("days1", MemberSet.ENGAGED_ONE_DAY)
                .member("days2to3", MemberSet.ENGAGED_TO_3_DAYS)
                .member("days4to9", MemberSet.ENGAGED_TO_9_DAYS)
                .member("days10up", MemberSet.ENGAGED_10_DAYS)
                .variant(Variant.named("customers", Unit.CUSTOMERS)
                        .formula("engaged = days1 + days2to3 + days4to9 + days10up", "活跃 = 各天数档之和")
                        .meaning("On at least one day.", "至少一天有互动。")
                        .source(SOURCE)
                        .counting(MemberSet.ENGAGED, null)
                        .as(formula((tally, days) -> Figure.of(Quantity.of(tally.n("engaged"))))))
                .variant(Variant.named("stickiness", Unit.RATIO)
                        .formula("mean engaged customers of a day / engaged customers of the period", "日均活跃客户 / 期间活跃客户")
                        .meaning("DAU/MAU where the period is a month.", "以月为期间时即 DAU/MAU。")
                        .source("DAU/MAU, common practice")
                        .as(formula((tally, days) -> Figure.ratio(tally.amount("engaged"), tally.n("engaged") * days))))
                .variant(Variant.named("days-per-customer", Unit.DAYS)
                        .formula("days / engaged", "互动天数 / 活跃客户")
                        .meaning("On how many days of the period an engaged customer was there.", "活跃客户期间内平均互动天数。")
                        .source(SOURCE)
                        .as(formula((tally, days) -> Figure.ratio(tally.amount("engaged"), tally.n("engaged"))
                                .withSample(tally.n("engaged")))))
                .build();
    }

    private interface Computation {
        Figure of(Tally tally, long days);
    }

    private static Formula formula(Computation computation) {
        return Aggregate.tally(TallyKind.ENGAGED).each((tally, period, question) -> {
            long days = ChronoUnit.DAYS.between(period.start(), period.end());
            return computation.of(tally, days).withParts(Tallied.counts(tally, PARTS));
        });
    }
}
