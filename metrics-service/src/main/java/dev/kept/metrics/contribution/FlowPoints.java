// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RefundFact;

/** Money and events by day. */
final class FlowPoints {

    private static final int ORDERS = 0;
    private static final int REVENUE = 1;
    private static final int COST = 2;
    private static final int REFUNDS = 3;
    private static final int REFUNDED = 4;
    private static final int ACQUIRED = 5;
    private static final int CHURN_EVENTS = 6;

    private FlowPoints() {}

    static void add(History history, Points points) {
        for (OrderFact order : history.orders) {
            CellKey key = key(history, history.dayOf(order.occurredAt()));
            points.add(key, ORDERS, 1);
            points.add(key, REVENUE, order.amount());
            points.add(key, COST, order.cost());
        }
        for (RefundFact refund : history.timeline.refunds().values()) {
            if (!refund.deleted()) {
                CellKey key = key(history, history.dayOf(refund.occurredAt()));
                points.add(key, REFUNDS, 1);
                points.add(key, REFUNDED, refund.amount());
            }
        }
        if (!history.purchases.isEmpty()) {
            points.add(key(history, history.purchases.firstKey()), ACQUIRED, 1);
        }
        for (Spell spell : history.spells) {
            if (spell.ended()) {
                // The day before the edge, so that a half-open range of days counts the edges (start, end].
                points.add(key(history, spell.end() - 1), CHURN_EVENTS, 1);
            }
        }
    }

    private static CellKey key(History history, int day) {
        return Points.at(Family.FLOW, Tile.DAY, day, 0, history.segmentOn(day));
    }
}
