// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

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

    static void add(History history, Plot plot) {
        for (Orders.Dated order : history.orders.from(plot.from())) {
            add(history, plot, order.day(), ORDERS, 1);
            add(history, plot, order.day(), REVENUE, order.amount());
            add(history, plot, order.day(), COST, order.told().cost());
        }
        for (RefundFact refund : history.timeline.refunds().values()) {
            if (!refund.deleted()) {
                int day = history.dayOf(refund.occurredAt());
                add(history, plot, day, REFUNDS, 1);
                add(history, plot, day, REFUNDED, refund.amount());
            }
        }
        if (!history.purchases.isEmpty()) {
            add(history, plot, history.purchases.first(), ACQUIRED, 1);
        }
        for (Spell spell : history.spells) {
            if (spell.ended()) {
                // The day before the edge, so that a half-open range of days counts the edges (start, end].
                add(history, plot, spell.end() - 1, CHURN_EVENTS, 1);
            }
        }
    }

    private static void add(History history, Plot plot, int day, int measure, long value) {
        plot.add(Family.FLOW, Tile.DAY, day, history.segmentOn(day), measure, value);
    }
}
