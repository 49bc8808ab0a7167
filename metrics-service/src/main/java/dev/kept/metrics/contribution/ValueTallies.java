// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import static dev.kept.metrics.cell.ValueBand.Width.EIGHTH;
import static dev.kept.metrics.cell.ValueBand.Width.FINE;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.ValueBand;
import dev.kept.metrics.contribution.Tallies.What;
import dev.kept.metrics.fact.OrderFact;
import java.util.Map;
import java.util.TreeMap;

/** How revenue is distributed over customers, in a period and ever. */
final class ValueTallies {

    private ValueTallies() {}

    static void add(History history, Tallies tallies) {
        TreeMap<Integer, Long> byDay = new TreeMap<>();
        for (OrderFact order : history.orders) {
            byDay.merge(history.dayOf(order.occurredAt()), order.amount(), Long::sum);
        }
        for (Tile tile : history.days.longPeriods) {
            Map<Integer, Long> byPeriod = new TreeMap<>();
            byDay.forEach((day, amount) -> byPeriod.merge(history.days.start(tile, day), amount, Long::sum));
            byPeriod.forEach((start, amount) -> {
                if (amount > 0) {
                    tallies.inPeriod(band(TallyKind.PERIOD_VALUE, amount, EIGHTH), tile, start, start, 1, amount);
                    tallies.inPeriod(band(TallyKind.PERIOD_VALUE_OF_ALL, amount, FINE), tile, start, start, 1, amount);
                }
            });
        }
        ever(byDay, tallies);
    }

    private static void ever(Map<Integer, Long> byDay, Tallies tallies) {
        TreeMap<Integer, Long> byEdge = new TreeMap<>();
        byDay.forEach((day, amount) -> byEdge.merge(Days.monthFrom(day + 1), amount, Long::sum));
        long total = 0;
        for (Map.Entry<Integer, Long> edge : byEdge.entrySet()) {
            total += edge.getValue();
            Integer next = byEdge.higherKey(edge.getKey());
            if (total > 0) {
                Spell stretch = new Spell(edge.getKey(), next == null ? Spell.OPEN : next);
                tallies.stand(band(TallyKind.LIFETIME_VALUE, total, EIGHTH), stretch, 1, total);
                tallies.stand(band(TallyKind.LIFETIME_VALUE_OF_ALL, total, FINE), stretch, 1, total);
            }
        }
    }

    private static What band(TallyKind kind, long amount, ValueBand.Width width) {
        return new What(kind, ValueBand.of(amount, width).part());
    }
}
