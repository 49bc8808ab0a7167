// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;

/** How activity decays: the share of customers whose last touch is not longer ago than so many days. */
@Singleton
final class LastTouch implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("last-touch", "Time since the last touch", "距最近一次互动的时间")
                .in(Family.GROWTH, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of all customers who ever bought, sought contact or were seen (behaviour events with consent), those whose last time was so lately, at the end of the period. Its parts are the bands.",
                        "期末时点：曾购买、主动联系或有行为记录（经同意）的客户中，最近一次互动在若干天以内的比例；各部分为时间档。")
                .member("days1to30", MemberSet.TOUCHED_TO_30_DAYS)
                .member("days31to90", MemberSet.TOUCHED_TO_90_DAYS)
                .member("days91to180", MemberSet.TOUCHED_TO_180_DAYS)
                .member("days181to365", MemberSet.TOUCHED_TO_365_DAYS)
                .member("days366up", MemberSet.TOUCHED_BEFORE)
                .variant(within("30", 1, "days1to30"))
                .variant(within("90", 2, "days1to30 + days31to90"))
                .variant(within("180", 3, "days1to30 + days31to90 + days91to180"))
                .variant(within("365", 4, "days1to30 + days31to90 + days91to180 + days181to365"))
                .build();
    }

    private static Variant within(String days, int bands, String some) {
        return Variant.named("within-" + days + "-days", Unit.RATIO)
                .formula("(" + some + ") / all bands", "（" + some + "）/ 各档之和")
                .meaning(
                        "Last in touch on one of the " + days + " days before the end of the period.",
                        "最近一次互动在期末前 " + days + " 天以内。")
                .source("Recency of direct marketing: Hughes, Strategic Database Marketing; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.LAST_TOUCHES).as((tally, question) -> {
                    long all = TallyKind.LAST_TOUCH_BANDS.stream()
                            .mapToLong(tally::n)
                            .sum();
                    long lately = TallyKind.LAST_TOUCH_BANDS.subList(0, bands).stream()
                            .mapToLong(tally::n)
                            .sum();
                    return Shares.of(lately, all, question.level())
                            .withParts(Tallied.counts(tally, TallyKind.LAST_TOUCH_BANDS));
                }));
    }
}
