// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.relationship;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;

/** How many customers buy in every period, one after the other. */
@Singleton
final class Persistency implements MetricDefinition {

    private static final String SOURCE = "Article 002: persistency; Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("persistency", "Persistency", "客户持续性")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the buyers of an earlier period those who also bought in every period since, this one included.",
                        "较早期间的购买客户中，其后每一期（含本期）都购买的比例。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .member("base2", MemberSet.BASE_2)
                .member("stayed2", MemberSet.STAYED_2)
                .member("base3", MemberSet.BASE_3)
                .member("stayed3", MemberSet.STAYED_3)
                .member("base6", MemberSet.BASE_6)
                .member("stayed6", MemberSet.STAYED_6)
                .member("base12", MemberSet.BASE_12)
                .member("stayed12", MemberSet.STAYED_12)
                .variant(over(3, "three", "三", MemberSet.STAYED_3, MemberSet.BASE_3))
                .variant(over(2, "two", "两", MemberSet.STAYED_2, MemberSet.BASE_2))
                .variant(over(6, "six", "六", MemberSet.STAYED_6, MemberSet.BASE_6))
                .variant(over(12, "twelve", "十二", MemberSet.STAYED_12, MemberSet.BASE_12))
                .build();
    }

    private static Variant over(int span, String english, String chinese, MemberSet stayed, MemberSet base) {
        return Variant.named("over-" + span, Unit.RATIO)
                .formula("stayed%1$d / base%1$d".formatted(span), "stayed%1$d / base%1$d".formatted(span))
                .meaning(
                        "Over %s consecutive periods; this one is the last of them.".formatted(english),
                        "连续%s期，本期为最后一期。".formatted(chinese))
                .source(SOURCE)
                .counting(stayed, base)
                .as(Aggregate.tally(TallyKind.PERSISTENCY).as((tally, question) -> of(tally, span, question.level())));
    }

    static Figure of(Tally tally, int span, double level) {
        List<String> parts = List.of("base" + span, "stayed" + span);
        return Shares.of(tally.n("stayed" + span), tally.n("base" + span), level)
                .withParts(Tallied.counts(tally, parts));
    }
}
