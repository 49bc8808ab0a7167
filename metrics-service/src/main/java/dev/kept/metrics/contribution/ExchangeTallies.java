// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.RefundFact;

/** What moving rates did to revenue, and what counts for nothing while there is no rate. */
final class ExchangeTallies {

    private ExchangeTallies() {}

    static void add(History history, Tallies tallies) {
        if (history.timeline.rates().isPresent()) {
            for (Tile tile : history.days.periods) {
                effect(history, tile, tallies);
            }
            history.timeline.withoutRate().forEach(fact -> without(fact, history, tallies));
        }
    }

    /** What the orders of a period are worth by their own days, above what they are by the rate of its start. */
    private static void effect(History history, Tile tile, Tallies tallies) {
        for (Orders.Period period : history.orders.periods(history.days, tile, tallies.plot.first(tile))) {
            int start = period.start();
            long effect = 0;
            for (Orders.Dated order : period.orders()) {
                effect += order.amount() - history.worth(order.told(), start);
            }
            if (effect != 0) {
                What what = new What(TallyKind.EXCHANGE_EFFECT, effect > 0 ? "gain" : "loss");
                tallies.inPeriod(what, tile, start, start, 1, Math.abs(effect));
            }
        }
    }

    private static void without(Fact fact, History history, Tallies tallies) {
        if (fact instanceof CostFact cost) {
            tallies.onDay(new What(TallyKind.WITHOUT_RATE, "costs"), Days.number(cost.from()), 1, 0);
        } else {
            String part = fact instanceof RefundFact ? "refunds" : "orders";
            tallies.onDay(new What(TallyKind.WITHOUT_RATE, part), history.dayOf(fact.occurredAt()), 1, 0);
        }
    }
}
