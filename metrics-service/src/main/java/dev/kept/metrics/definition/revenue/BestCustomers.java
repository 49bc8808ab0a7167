// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.ValueBand;
import dev.kept.metrics.math.Interval;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The revenue of the best customers from its distribution over bands. Only the band that the last of them is in is cut:
 * there the sum is known to lie between two bounds, at most one in 256 (of a group: an eighth) of
 * a few customers' revenue apart.
 */
record BestCustomers(long customers, long all, long revenue, BigDecimal low, BigDecimal high) {

    /**
     * @param width of the bands of the tally
     * @param level of the question; the bounds are certain, whatever it is
     */
    static Figure share(Tally tally, ValueBand.Width width, int percent, double level) {
        BestCustomers best = of(tally, width, percent);
        if (best.revenue == 0) {
            return Figure.undefined("0/0");
        }
        BigDecimal total = BigDecimal.valueOf(best.revenue);
        BigDecimal middle = best.low.add(best.high).divide(BigDecimal.valueOf(2));
        Map<String, Quantity> parts = new LinkedHashMap<>();
        parts.put("best", Quantity.of(best.customers));
        parts.put("customers", Quantity.of(best.all));
        parts.put("revenue", Quantity.money(best.revenue));
        return Figure.of(Quantity.of(middle.divide(total, MathContext.DECIMAL128)))
                .withSample(best.all)
                .withParts(parts)
                .withIntervals(() -> List.of(Interval.bounds(
                        best.low.divide(total, MathContext.DECIMAL128).doubleValue(),
                        best.high.divide(total, MathContext.DECIMAL128).doubleValue(),
                        level)));
    }

    private static BestCustomers of(Tally tally, ValueBand.Width width, int percent) {
        TreeMap<Long, Tally.Totals> bands = new TreeMap<>();
        long all = 0;
        long revenue = 0;
        for (Map.Entry<String, Tally.Totals> band : tally.parts().entrySet()) {
            bands.put(Long.valueOf(band.getKey()), band.getValue());
            all += band.getValue().n();
            revenue += band.getValue().amount();
        }
        long wanted = (all * percent + 99) / 100;
        long left = wanted;
        long whole = 0;
        for (Map.Entry<Long, Tally.Totals> band : bands.descendingMap().entrySet()) {
            Tally.Totals totals = band.getValue();
            if (left < totals.n()) {
                return cut(
                        new BestCustomers(wanted, all, revenue, BigDecimal.valueOf(whole), BigDecimal.ZERO),
                        ValueBand.of(band.getKey(), width),
                        totals,
                        left);
            }
            left -= totals.n();
            whole += totals.amount();
        }
        return new BestCustomers(wanted, all, revenue, BigDecimal.valueOf(whole), BigDecimal.valueOf(whole));
    }

    /** The best of a band have at least their part of its sum, and at most what its bounds leave them. */
    private static BestCustomers cut(BestCustomers above, ValueBand band, Tally.Totals totals, long left) {
        BigDecimal amount = BigDecimal.valueOf(totals.amount());
        BigDecimal least = amount.multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(totals.n()), MathContext.DECIMAL128);
        BigDecimal most = BigDecimal.valueOf(band.high())
                .multiply(BigDecimal.valueOf(left))
                .min(amount.subtract(BigDecimal.valueOf(band.low()).multiply(BigDecimal.valueOf(totals.n() - left))));
        return new BestCustomers(above.customers, above.all, above.revenue, above.low.add(least), above.low.add(most));
    }
}
