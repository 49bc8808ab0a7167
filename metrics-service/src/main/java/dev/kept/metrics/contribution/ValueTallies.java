// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import static dev.kept.metrics.cell.ValueBand.Width.EIGHTH;
import static dev.kept.metrics.cell.ValueBand.Width.FINE;

import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.cell.ValueBand;
import dev.kept.metrics.contribution.Orders.Period;
import dev.kept.metrics.contribution.Tallies.What;
import java.util.List;

/** How revenue is distributed over customers, in a period and ever. */
final class ValueTallies {

    private ValueTallies() {}

    static void add(History history, Tallies tallies) {
        for (Tile tile : history.days.longPeriods) {
            for (Period period : history.orders.periods(history.days, tile, tallies.plot.first(tile))) {
                long amount = period.amount();
                int start = period.start();
                if (amount > 0) {
                    tallies.inPeriod(band(TallyKind.PERIOD_VALUE, amount, EIGHTH), tile, start, start, 1, amount);
                    tallies.inPeriod(band(TallyKind.PERIOD_VALUE_OF_ALL, amount, FINE), tile, start, start, 1, amount);
                }
            }
        }
        ever(history, tallies);
    }

    /** Known at the start of the next month. */
    private static void ever(History history, Tallies tallies) {
        List<Period> months = history.orders.periods(history.days, Tile.MONTH, Difference.EVER);
        long total = 0;
        for (int i = 0; i < months.size(); i++) {
            total += months.get(i).amount();
            Spell stretch = Orders.behind(months, i);
            if (total > 0 && tallies.plot.reaches(stretch)) {
                tallies.stand(band(TallyKind.LIFETIME_VALUE, total, EIGHTH), stretch, 1, total);
                tallies.stand(band(TallyKind.LIFETIME_VALUE_OF_ALL, total, FINE), stretch, 1, total);
            }
        }
    }

    private static What band(TallyKind kind, long amount, ValueBand.Width width) {
        return new What(kind, ValueBand.of(amount, width).part());
    }
}
