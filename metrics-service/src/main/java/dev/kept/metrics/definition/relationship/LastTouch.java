// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

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
                .variant(within("30", "days1to30"))
                .variant(within("90", "days1to30 + days31to90"))
                .variant(within("180", "days1to30 + days31to90 + days91to180"))
                .variant(within("365", "days1to30 + days31to90 + days91to180 + days181to365"))
                .build();
    }

    private static Variant within(String days, String some) {
        return Variant.named("within-" + days + "-days", Unit.RATIO)
                .formula("(" + some + ") / all bands", "（" + some + "）/ 各档之和")
                .meaning(
                        "Last in touch on one of the " + days + " days before the end of the period.",
                        "最近一次互动在期末前 " + days + " 天以内。")
                .source("Recency of direct marketing: Hughes, Strategic Database Marketing; interval: Wilson 1927")
                .as(Aggregate.tally(TallyKind.LAST_TOUCHES).as((tally, question) -> {
                    long lately = tally.n("within" + days);
                    return Shares.of(lately, tally.n("ever"), question.level()).withParts(bands(tally));
                }));
    }

    private static Map<String, Quantity> bands(Tally tally) {
        Map<String, Quantity> bands = new LinkedHashMap<>();
        int shortest = 1;
        long counted = 0;
        for (int days : TallyKind.TOUCH_LIMITS) {
            long within = tally.n("within" + days);
            bands.put("days%dto%d".formatted(shortest, days), Quantity.of(within - counted));
            shortest = days + 1;
            counted = within;
        }
        bands.put("days%dup".formatted(shortest), Quantity.of(tally.n("ever") - counted));
        return bands;
    }
}
