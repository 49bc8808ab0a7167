// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.FlowTotals;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Orders and money of a period as parts of every answer that rests on them: {@code netRevenue = revenue - refunded}. */
public final class Money {

    private Money() {}

    /** A formula on the flows, whose answer carries the orders and the money. */
    public static Formula formula(Function<FlowTotals, Figure> computation) {
        return Aggregate.FLOWS.as((flows, question) -> computation.apply(flows).withParts(parts(flows)));
    }

    /** The flows by name. */
    public static Map<String, Quantity> parts(FlowTotals flows) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("orders", Quantity.of(flows.orders()));
        parts.put("revenue", Quantity.money(flows.revenue()));
        parts.put("refunds", Quantity.of(flows.refunds()));
        parts.put("refunded", Quantity.money(flows.refunded()));
        parts.put("netRevenue", Quantity.money(flows.revenue() - flows.refunded()));
        return parts;
    }
}
