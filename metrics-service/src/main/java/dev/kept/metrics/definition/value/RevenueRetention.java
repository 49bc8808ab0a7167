// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.value;

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
import dev.kept.metrics.cell.RevenueBridge;
import dev.kept.metrics.cell.TallyKind;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jboss.logging.Logger;

/**
 * What is left of the revenue of the previous period, from the customers who made it.
 * {@code end = base + expansion - contraction - lost + new + returned + fx} to the cent, all but fx at the exchange rates of the
 * start of the period.
 */
@Singleton
final class RevenueRetention implements MetricDefinition {

    private static final Logger LOG = Logger.getLogger(RevenueRetention.class);
    private static final String SOURCE =
            "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics; Reichheld & Sasser, HBR 1990";

    @Override
    public Metric define() {
        return Metric.named("revenue-retention", "Revenue retention", "收入保持率")
                .in(Family.VALUE, Direction.HIGHER_IS_BETTER)
                .meaning(
                        "Revenue of this period from the customers of the previous one, relative to their revenue then."
                                + " Both at the exchange rates of the start of this period; what moving rates did is the part fx. New and returned"
                                + " customers never enter it.",
                        "上期有收入的客户在本期的收入占其上期收入的比例，两侧均按本期期初汇率折算，汇率变动单列为 fx；新增与回归客户不计入。")
                .without(Grain.WINDOW)
                .variant(Variant.named("net", Unit.RATIO)
                        .formula("(base + expansion - contraction - lost) / base", "（上期收入 + 扩张 − 收缩 − 流失）/ 上期收入")
                        .meaning("With what those customers spend more; may exceed 1.", "计入老客户增加的消费，可能大于 1。")
                        .source(SOURCE)
                        .as(formula(
                                bridge -> bridge.base() + bridge.expansion() - bridge.contraction() - bridge.lost())))
                .variant(Variant.named("gross", Unit.RATIO)
                        .formula("(base - contraction - lost) / base", "（上期收入 − 收缩 − 流失）/ 上期收入")
                        .meaning(
                                "Customer by customer at most what was spent before; between 0 and 1, never above net.",
                                "逐客户以上期收入为上限，介于 0 与 1 之间，不高于净保持率。")
                        .source(SOURCE)
                        .as(formula(RevenueBridge::kept)))
                .build();
    }

    private static Formula formula(ToLongFunction<RevenueBridge> kept) {
        return Aggregate.REVENUE_BRIDGE
                .and(Aggregate.tally(TallyKind.EXCHANGE_EFFECT))
                .as((both, question) -> {
                    RevenueBridge bridge = both.first();
                    long fx = both.second().amount("gain") - both.second().amount("loss");
                    Figure figure = Figure.ratio(
                                    Quantity.money(kept.applyAsLong(bridge)), Quantity.money(bridge.base()))
                            .withSample(bridge.baseCustomers())
                            .withParts(parts(bridge, fx));
                    if (bridge.kept() == bridge.base() - bridge.contraction() - bridge.lost()) {
                        return figure;
                    }
                    LOG.errorf("The revenue bridge does not close: %s, asked for %s", bridge, question.slice());
                    return figure.withheld("identity-violated");
                });
    }

    private static Map<String, Quantity> parts(RevenueBridge bridge, long fx) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("base", Quantity.money(bridge.base()));
        parts.put("expansion", Quantity.money(bridge.expansion()));
        parts.put("contraction", Quantity.money(bridge.contraction()));
        parts.put("lost", Quantity.money(bridge.lost()));
        parts.put("new", Quantity.money(bridge.fresh()));
        parts.put("returned", Quantity.money(bridge.wonBack()));
        parts.put("fx", Quantity.money(fx));
        parts.put("end", Quantity.money(bridge.end() + fx));
        parts.put("baseCustomers", Quantity.of(bridge.baseCustomers()));
        parts.put("lostCustomers", Quantity.of(bridge.lostCustomers()));
        return parts;
    }
}
