// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Aggregate;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.FlowTotals;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.definition.Spending;
import dev.kept.metrics.definition.Tallied;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What customers leave: revenue less refunds, less the goods, less what serving and winning them cost. Exact to the last
 * decimal: {@code contribution = revenue - refunded - goods - servicing - acquisition}.
 */
record Contribution(long revenue, long refunded, long goods, long servicing, long acquisition) {

    static final String SOURCE = "Farris, Bendle, Pfeifer & Reibstein, Marketing Metrics: customer profit";

    static final Aggregate<Aggregate.Both<FlowTotals, Tally>> MONEY =
            Aggregate.FLOWS.and(Aggregate.tally(TallyKind.COSTS));

    static Contribution of(Aggregate.Both<FlowTotals, Tally> both) {
        FlowTotals flows = both.first();
        Tally costs = both.second();
        return new Contribution(
                flows.revenue(),
                flows.refunded(),
                flows.cost(),
                costs.amount("SERVICING"),
                Tallied.amount(costs, Spending.LOADED));
    }

    /** Before what serving and winning customers cost. */
    long margin() {
        return revenue - refunded - goods;
    }

    long net() {
        return margin() - servicing - acquisition;
    }

    Map<String, Quantity> parts() {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("revenue", Quantity.money(revenue));
        parts.put("refunded", Quantity.money(refunded));
        parts.put("goods", Quantity.money(goods));
        parts.put("servicing", Quantity.money(servicing));
        parts.put("acquisition", Quantity.money(acquisition));
        parts.put("contribution", Quantity.money(net()));
        return parts;
    }
}
