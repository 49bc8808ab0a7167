// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Text;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of revenue by what each line was to the customer; {@code revenue} is their sum. */
final class RevenueMix {

    static final String FIRST = "first";
    static final String REFERRAL = "referral";
    static final String CROSS_SELL = "crossSell";
    static final String UP_SELL = "upSell";
    static final String REPEAT = "repeat";

    static final String SOURCE =
            "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; parts by the customer's own history";

    private static final List<String> PARTS = List.of(FIRST, REFERRAL, CROSS_SELL, UP_SELL, REPEAT);
    private static final Map<String, MemberSet> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put(FIRST, MemberSet.FIRST_REVENUE);
        MEMBERS.put(REFERRAL, MemberSet.REFERRAL_REVENUE);
        MEMBERS.put(CROSS_SELL, MemberSet.CROSS_SOLD);
        MEMBERS.put(UP_SELL, MemberSet.UP_SOLD);
        MEMBERS.put(REPEAT, MemberSet.REPEATED);
        MEMBERS.put("sameProduct", MemberSet.SAME_PRODUCT);
    }

    private RevenueMix() {}

    /** The customers who have such revenue. */
    static Map<String, MemberSet> members() {
        return MEMBERS;
    }

    /** Revenue of some parts, as an amount. */
    static Formula amount(List<String> parts) {
        return Aggregate.tally(TallyKind.REVENUE_PARTS)
                .as((tally, question) ->
                        Figure.of(Quantity.money(Tallied.amount(tally, parts))).withParts(parts(tally)));
    }

    /** Revenue of some parts over all revenue. */
    static Formula share(List<String> parts) {
        return Aggregate.tally(TallyKind.REVENUE_PARTS)
                .as((tally, question) -> Figure.ratio(
                                Quantity.money(Tallied.amount(tally, parts)), Quantity.money(revenue(tally)))
                        .withParts(parts(tally)));
    }

    /** Two definitions of the revenue of a part: its share and its amount. */
    static Metric.Builder of(Metric.Builder metric, String part, Text meaning) {
        return metric.in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .about(TallyKind.REVENUE_PARTS)
                .members(MEMBERS)
                .variant(Variant.named("share", Unit.RATIO)
                        .formula(part + " / revenue", part + " / 销售额")
                        .meaning(meaning)
                        .source(SOURCE)
                        .as(share(List.of(part))))
                .variant(Variant.named("amount", Unit.MONEY)
                        .formula(part, part + " 之和")
                        .meaning(meaning)
                        .source(SOURCE)
                        .as(amount(List.of(part))));
    }

    static long revenue(Tally tally) {
        return Tallied.amount(tally, PARTS);
    }

    /** The amounts by name; they add up to {@code revenue} to the last decimal. */
    static Map<String, Quantity> parts(Tally tally) {
        Map<String, Quantity> parts = Tallied.amounts(tally, PARTS);
        parts.put("revenue", Quantity.money(revenue(tally)));
        parts.put("sameProduct", Quantity.money(tally.amount("sameProduct")));
        return parts;
    }
}
