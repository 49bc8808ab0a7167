// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

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
import dev.kept.metrics.definition.Shares;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Customers who came back by an offer. */
@Singleton
final class WinBackRate implements MetricDefinition {

    private static final List<String> PARTS = List.of("contacted", "returned", "open");
    private static final String SOURCE =
            "Thomas, Blattberg & Fox, Journal of Marketing Research 41 (2004) 31-45; interval: Wilson 1927";

    @Override
    public Metric define() {
        return Metric.named("win-back-rate", "Win-back rate", "客户赢回率")
                .in(Family.LOYALTY, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Of the customers to whom an offer to come back was made in the period, the share who came back by one of them; by the kind of the offer and by how long they had not bought (groupBy=kind or lapse).",
                        "期间内向其发出挽回方案的客户中，因该方案回归的比例；可按方案类型与沉默时长分组（groupBy=kind 或 lapse）。")
                .without(Grain.WINDOW)
                .about(TallyKind.WIN_BACKS)
                .member("contacted", MemberSet.WIN_BACK_CONTACTED)
                .member("returned", MemberSet.WIN_BACK_RETURNED)
                .member("open", MemberSet.WIN_BACK_OPEN)
                .variant(Variant.named("contacted", Unit.RATIO)
                        .formula("returned / contacted", "回归 / 已联系")
                        .meaning("Open offers count as not returned yet.", "尚未到期的方案暂计为未回归。")
                        .source(SOURCE)
                        .counting(MemberSet.WIN_BACK_RETURNED, MemberSet.WIN_BACK_CONTACTED)
                        .as(formula((tally, level) -> Shares.of(tally.n("returned"), tally.n("contacted"), level))))
                .variant(Variant.named("settled", Unit.RATIO)
                        .formula("returned / (contacted - open)", "回归 /（已联系 − 未到期）")
                        .meaning("Without those whose offer is still open.", "剔除方案尚未到期者。")
                        .source(SOURCE)
                        .counting(MemberSet.WIN_BACK_RETURNED, null)
                        .as(formula((tally, level) -> Shares.of(
                                        tally.n("returned"), tally.n("contacted") - tally.n("open"), level)
                                .withExclusions(Map.of("open", tally.n("open"))))))
                .variant(Variant.named("cost-per-return", Unit.MONEY)
                        .formula("cost of the offers / returned", "方案成本 / 回归客户数")
                        .meaning("What it cost to win one customer back.", "赢回一位客户的成本。")
                        .source("Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics")
                        .as(formula((tally, level) -> Figure.ratio(
                                        Quantity.money(tally.amount("contacted")), Quantity.of(tally.n("returned")))
                                .inMoney())))
                .build();
    }

    private interface Computation {
        Figure of(Tally tally, double level);
    }

    private static Formula formula(Computation computation) {
        return Aggregate.tally(TallyKind.WIN_BACKS)
                .as((tally, question) ->
                        computation.of(tally, question.level()).withParts(Tallied.counts(tally, PARTS)));
    }
}
