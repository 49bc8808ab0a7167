// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long contracts lasted, in whole periods: who left in which period, and who was still there when observation
 * ended. Cohorts of different age are put into one table (Fader and Hardie, note 17: their likelihoods multiply).
 */
public final class TenureTable {

    private final SortedMap<Integer, Double> lost = new TreeMap<>();
    private final SortedMap<Integer, Double> kept = new TreeMap<>();

    private TenureTable() {}

    /** An empty table, to be filled. */
    public static TenureTable empty() {
        return new TenureTable();
    }

    /**
     * A cohort by its survivors.
     *
     * @param survivors customers at the start and after 1, 2, ... periods; never rising
     */
    public TenureTable withCohort(double... survivors) {
        long rising = 0;
        for (int t = 1; t < survivors.length; t++) {
            if (!(survivors[t] <= survivors[t - 1] && survivors[t] >= 0)) {
                rising++;
            }
        }
        if (rising > 0 || survivors.length < 2) {
            throw new RejectedInput(
                    rising > 0 ? "survivors-rise-or-unknown" : "cohort-without-period", Math.max(1, rising));
        }
        TenureTable table = copy();
        int last = survivors.length - 1;
        for (int t = 1; t <= last; t++) {
            table.put(table.lost, t, survivors[t - 1] - survivors[t]);
        }
        table.put(table.kept, last, survivors[last]);
        return table;
    }

    /**
     * Single contracts.
     *
     * @param lost number that ended in the period with this number, from 1
     * @param kept number still running after this many periods
     */
    public TenureTable with(Map<Integer, Long> lost, Map<Integer, Long> kept) {
        long wrong = lost.keySet().stream().filter(t -> t < 1).count()
                + kept.keySet().stream().filter(t -> t < 1).count();
        if (wrong > 0) {
            throw new RejectedInput("period-below-one", wrong);
        }
        TenureTable table = copy();
        lost.forEach((t, count) -> table.put(table.lost, t, count));
        kept.forEach((t, count) -> table.put(table.kept, t, count));
        return table;
    }

    private TenureTable copy() {
        TenureTable table = new TenureTable();
        table.lost.putAll(lost);
        table.kept.putAll(kept);
        return table;
    }

    private void put(SortedMap<Integer, Double> counts, int t, double count) {
        if (count > 0) {
            counts.merge(t, count, Double::sum);
        }
    }

    SortedMap<Integer, Double> lost() {
        return lost;
    }

    SortedMap<Integer, Double> kept() {
        return kept;
    }

    double totalLost() {
        return lost.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double total() {
        return totalLost()
                + kept.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Periods that were entered by somebody, counted per customer. */
    double exposure() {
        double sum = 0;
        for (Map.Entry<Integer, Double> entry : lost.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        for (Map.Entry<Integer, Double> entry : kept.entrySet()) {
            sum += entry.getKey() * entry.getValue();
        }
        return sum;
    }
}
