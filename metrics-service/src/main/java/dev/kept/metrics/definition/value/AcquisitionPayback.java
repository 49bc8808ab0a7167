// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Direction;
import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Unit;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.ActivityCounts;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Months until a new customer has paid back what it cost to win. */
@Singleton
final class AcquisitionPayback implements MetricDefinition {

    @Override
    public Metric define() {
        return Metric.named("acquisition-payback", "Acquisition payback", "获客回收期")
                .in(Family.VALUE, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Months in which the margin of an active customer adds up to what it cost to win one.",
                        "活跃客户的毛利累计到获客成本所需的月数。")
                .only(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
                .ofNobody()
                .variant(Variant.named("loaded", Unit.MONTHS)
                        .formula("(spending / acquired) / (margin / active / months)", "（获客支出 / 新获客户）/（毛利 / 活跃客户 / 月数）")
                        .meaning(
                                "Fully loaded spending; margin is revenue less refunds and cost of goods. Undefined where there is no margin: it is never paid back.",
                                "完全获客支出；毛利为收入减退款与商品成本；无毛利时无定义（永不回收）。")
                        .source(Spending.SOURCE)
                        .as(AcquisitionPayback::evaluate))
                .build();
    }

    private static Map<Group, Map<Period, Figure>> evaluate(CellReader cells, MetricQuestion question) {
        return Aggregate.FLOWS
                .and(Aggregate.ACTIVITY)
                .and(Aggregate.tally(TallyKind.COSTS).and(Aggregate.tally(TallyKind.ACQUISITIONS)))
                .as((both, asked) -> figure(
                        both.first().first(),
                        both.first().second(),
                        both.second().first(),
                        both.second().second(),
                        asked.grain().months()))
                .evaluate(cells, question);
    }

    private static Figure figure(
            FlowTotals flows, ActivityCounts buyers, Tally costs, Tally acquisitions, long months) {
        long acquired = acquisitions.n("acquired");
        long spending = Tallied.amount(costs, Spending.LOADED);
        long margin = flows.revenue() - flows.refunded() - flows.cost();
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("spending", Quantity.money(spending));
        parts.put("acquired", Quantity.of(acquired));
        parts.put("margin", Quantity.money(margin));
        parts.put("active", Quantity.of(buyers.active()));
        Figure figure = acquired == 0
                ? Figure.undefined(spending == 0 ? "0/0" : "k/0")
                : margin <= 0
                        ? Figure.undefined("never-paid-back")
                        : Figure.ratio(product(spending, buyers.active(), months), product(margin, acquired, 1))
                                .withSample(acquired);
        return figure.withParts(parts);
    }

    private static Quantity product(long money, long count, long months) {
        return Quantity.of(BigDecimal.valueOf(money, 4).multiply(BigDecimal.valueOf(count * months)));
    }
}
