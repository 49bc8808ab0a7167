// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.OrderStatistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whole numbers with how often each occurs. */
public final class Distribution {

    /** A figure of a distribution, with its interval. */
    @FunctionalInterface
    public interface Computation {
        Figure of(Distribution distribution, double level);
    }

    private final TreeMap<Long, Long> counts = new TreeMap<>();
    private long n;
    private long sum;

    /** The parts of a tally that are named by a prefix and a number. */
    public static Distribution of(Tally tally, String prefix) {
        Distribution distribution = new Distribution();
        tally.parts().forEach((part, totals) -> {
            if (part.startsWith(prefix)) {
                distribution.add(Long.parseLong(part.substring(prefix.length())), totals.n());
            }
        });
        return distribution;
    }

    private void add(long value, long times) {
        counts.merge(value, times, Long::sum);
        n += times;
        sum += value * times;
    }

    /** The same without a value. */
    public Distribution without(long value) {
        Distribution rest = new Distribution();
        counts.forEach((known, times) -> {
            if (known != value) {
                rest.add(known, times);
            }
        });
        return rest;
    }

    /** How many there are. */
    public long n() {
        return n;
    }

    public long sum() {
        return sum;
    }

    /** How often a value occurs. */
    public long times(long value) {
        return counts.getOrDefault(value, 0L);
    }

    /** Sum over number, with Student's interval; undefined where there is nothing. */
    public Figure mean(double level) {
        Figure mean = Figure.ratio(sum, n).withSample(n);
        if (n < 2) {
            return mean;
        }
        double centre = (double) sum / n;
        double squares = counts.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * (entry.getKey() - centre) * (entry.getKey() - centre))
                .sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        return mean.withError(error).withIntervals(() -> List.of(Interval.student(centre, error, n - 1.0, level)));
    }

    /** The middle value, or the mean of both middle values. */
    public Figure median(double level) {
        if (n == 0) {
            return Figure.undefined("0/0");
        }
        BigDecimal twice = BigDecimal.valueOf(at((n + 1) / 2) + at(n / 2 + 1));
        return Figure.of(Quantity.of(twice.divide(BigDecimal.valueOf(2))))
                .withSample(n)
                .uncertainFor(Figure.TOO_FEW)
                .withIntervals(() -> between(0.5, level));
    }

    /** The smallest value that at least nine of ten do not exceed. */
    public Figure ninthDecile(double level) {
        return n == 0
                ? Figure.undefined("0/0")
                : Figure.of(Quantity.of(at((9 * n + 9) / 10)))
                        .withSample(n)
                        .uncertainFor(Figure.TOO_FEW)
                        .withIntervals(() -> between(0.9, level));
    }

    private List<Interval> between(double quantile, double level) {
        return OrderStatistics.ranks(n, quantile, level).stream()
                .map(ranks ->
                        new Interval((double) at(ranks.low()), (double) at(ranks.high()), level, "order-statistics"))
                .toList();
    }

    /** The value at a place, 1 for the smallest. */
    private long at(long place) {
        long passed = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            passed += entry.getValue();
            if (passed >= place) {
                return entry.getKey();
            }
        }
        return 0;
    }
}
