// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the coefficients share: checks, mid-ranks and Pearson's product. */
final class Pairs {

    private Pairs() {}

    /** @throws RejectedInput where values are missing, too few or all alike */
    static void check(double[] x, double[] y, int fewest) {
        Map<String, Long> faults = new LinkedHashMap<>();
        if (x.length != y.length) {
            faults.put("lengths-differ", (long) Math.abs(x.length - y.length));
        }
        long missing = missing(x) + missing(y);
        if (missing > 0) {
            faults.put("value-missing", missing);
        }
        if (x.length < fewest) {
            faults.put("pairs-too-few", (long) x.length);
        }
        if (faults.isEmpty() && (constant(x) || constant(y))) {
            faults.put("values-all-alike", (long) x.length);
        }
        if (!faults.isEmpty()) {
            throw new RejectedInput(faults);
        }
    }

    private static long missing(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isFinite(value)).count();
    }

    private static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    static Integer[] order(double[] values) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        return order;
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    static double[] midRanks(double[] values) {
        Integer[] order = order(values);
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + to + 1) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    static double pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }
}
