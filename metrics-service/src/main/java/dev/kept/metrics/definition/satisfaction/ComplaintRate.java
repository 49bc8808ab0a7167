// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

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
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.PopulationCounts;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Tallied;
import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Rate;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Complaints over an exposure that is named: customers or orders. */
@Singleton
final class ComplaintRate implements MetricDefinition {

    private static final String SOURCE = "ISO 10002:2018; interval: Garwood, Biometrika 28 (1936)";

    @Override
    public Metric define() {
        return Metric.named("complaint-rate", "Complaint rate", "客户投诉率")
                .in(Family.SATISFACTION, Direction.LOWER_IS_BETTER)
                .meaning(
                        "Complaints of the period per 100 customers or per 1000 orders: one customer may complain often, so this is no share.",
                        "期间投诉数相对于每百名客户或每千笔订单；同一客户可多次投诉，故不是占比。")
                .variant(Variant.named("per-100-customers", Unit.COMPLAINTS_PER_100_CUSTOMERS)
                        .formula("100 x opened / ((start + end) / 2)", "100 × 投诉数 /（期初与期末在册客户的平均数）")
                        .meaning(
                                "Over the average of the customers present at the start and at the end.",
                                "以期初与期末在册客户的平均数为暴露量。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.COMPLAINTS)
                                .and(Aggregate.POPULATION)
                                .as((both, question) -> rate(
                                                both.first().n("opened"),
                                                both.second().start()
                                                        + both.second().end(),
                                                200,
                                                question)
                                        .withParts(customers(both.first(), both.second())))))
                .variant(Variant.named("per-1000-orders", Unit.COMPLAINTS_PER_1000_ORDERS)
                        .formula("1000 x opened / orders", "1000 × 投诉数 / 订单数")
                        .meaning(
                                "Over the orders of the same period, whichever order a complaint is about.",
                                "以同期订单数为暴露量，不论投诉涉及哪笔订单。")
                        .source(SOURCE)
                        .as(Aggregate.tally(TallyKind.COMPLAINTS)
                                .and(Aggregate.FLOWS)
                                .as((both, question) -> rate(
                                                both.first().n("opened"),
                                                both.second().orders(),
                                                1000,
                                                question)
                                        .withParts(orders(both.first(), both.second())))))
                .build();
    }

    private static Figure rate(long complaints, long exposure, long factor, MetricQuestion question) {
        return Figure.ratio(complaints * factor, exposure)
                .withSample(complaints)
                .withIntervals(() -> List.of(Rate.garwood(complaints, (double) exposure, question.level())
                        .times((double) factor)))
                .countedAs(new Evidence.Happened(complaints, (double) exposure));
    }

    private static Map<String, Quantity> customers(Tally tally, PopulationCounts counts) {
        Map<String, Quantity> parts = Tallied.counts(tally, List.of("opened"));
        parts.put("start", Quantity.of(counts.start()));
        parts.put("end", Quantity.of(counts.end()));
        return parts;
    }

    private static Map<String, Quantity> orders(Tally tally, FlowTotals flows) {
        Map<String, Quantity> parts = Tallied.counts(tally, List.of("opened"));
        parts.put("orders", Quantity.of(flows.orders()));
        return parts;
    }
}
