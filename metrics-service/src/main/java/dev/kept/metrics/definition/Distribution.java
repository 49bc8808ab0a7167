// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** Whole numbers with how often each occurs. */
public final class Distribution {

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

    /** Sum over number; undefined where there is nothing. */
    public Figure mean() {
        return Figure.ratio(sum, n).withSample(n);
    }

    /** The middle value, or the mean of both middle values. */
    public Figure median() {
        if (n == 0) {
            return Figure.undefined("0/0");
        }
        BigDecimal twice = BigDecimal.valueOf(at((n + 1) / 2) + at(n / 2 + 1));
        return Figure.of(Quantity.of(twice.divide(BigDecimal.valueOf(2)))).withSample(n);
    }

    /** The smallest value that at least nine of ten do not exceed. */
    public Figure ninthDecile() {
        return n == 0
                ? Figure.undefined("0/0")
                : Figure.of(Quantity.of(at((9 * n + 9) / 10))).withSample(n);
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
