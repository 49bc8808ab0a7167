// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

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
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.MemberSet;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What is left of the recurring revenue of the start, from the customers who paid it. */
@Singleton
final class RecurringRevenueRetention implements MetricDefinition {

    private static final String SOURCE =
            "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; SaaS reporting practice";

    @Override
    public Metric define() {
        return Metric.named("recurring-revenue-retention", "Recurring revenue retention", "经常性收入保持率")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Recurring revenue of a month at the end from those who paid at the start, relative to theirs at the start. New and returned customers never enter it.",
                        "期初付费客户在期末的月度经常性收入占其期初收入的比例；新增与回归客户不计入。")
                .without(Grain.WINDOW)
                .member("startCustomers", MemberSet.PAYING_AT_START)
                .member("lostCustomers", MemberSet.MRR_LOST)
                .variant(variant(
                        "net",
                        new Text("(start + expansion - contraction - lost) / start", "（期初 + 扩张 − 收缩 − 流失）/ 期初"),
                        new Text("With what those customers pay more; may exceed 1.", "计入老客户增购，可能大于 1。"),
                        change -> change.amount("expansion") - change.amount("contraction") - change.amount("lost"),
                        false))
                .variant(variant(
                        "gross",
                        new Text("(start - contraction - lost) / start", "（期初 − 收缩 − 流失）/ 期初"),
                        new Text(
                                "Customer by customer at most what was paid at the start; between 0 and 1.",
                                "逐客户以期初金额为上限，介于 0 与 1 之间。"),
                        change -> -change.amount("contraction") - change.amount("lost"),
                        false))
                .variant(variant(
                        "lost",
                        new Text("lost / start", "流失 / 期初"),
                        new Text(
                                "Share of the recurring revenue that left with customers who pay no more: churn by revenue.",
                                "随不再付费的客户流失的经常性收入占比，即收入流失率。"),
                        change -> change.amount("lost"),
                        true))
                .build();
    }

    private static Variant variant(
            String key, Text formula, Text meaning, ToLongFunction<Tally> difference, boolean alone) {
        return Variant.named(key, Unit.RATIO)
                .formula(formula)
                .meaning(meaning)
                .source(SOURCE)
                .as(Aggregate.tally(TallyKind.SUBSCRIBERS)
                        .and(Aggregate.tally(TallyKind.MRR_CHANGES))
                        .as((both, question) -> {
                            Tally.Totals paying = both.first().start("paying");
                            Map<String, Quantity> parts = new LinkedHashMap<>();
                            parts.put("start", Quantity.money(paying.amount()));
                            parts.putAll(Tallied.amounts(both.second(), List.of("expansion", "contraction", "lost")));
                            parts.put("startCustomers", Quantity.of(paying.n()));
                            parts.put("lostCustomers", Quantity.of(both.second().n("lost")));
                            long above = (alone ? 0 : paying.amount()) + difference.applyAsLong(both.second());
                            return Figure.ratio(Quantity.money(above), Quantity.money(paying.amount()))
                                    .withSample(paying.n())
                                    .withParts(parts);
                        }));
    }
}
