// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Objective;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.model.special.LogSpace;
import java.util.List;

/**
 * The negative mean log-likelihood of BG/BB. The rows come sorted by frequency: what buying says of a frequency and what
 * leaving says of an opportunity is computed once, not once in each history.
 */
record BgBbLikelihood(List<PurchaseHistories.Row> rows, double customers) implements Objective {

    @Override
    public double at(double[] point) {
        double gamma = Math.exp(point[2]);
        double delta = Math.exp(point[3]);
        int most = opportunities();
        double[] stayed = new double[most + 1];
        double[] left = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            stayed[n] = LogSpace.betaRatio(gamma, 0, delta, n);
            left[n] = LogSpace.betaRatio(gamma, 1, delta, n);
        }
        double[] bought = new double[most + 1];
        int frequency = -1;
        Sum sum = new Sum();
        for (PurchaseHistories.Row row : rows) {
            PurchaseHistory history = row.history();
            if (history.frequency() != frequency) {
                frequency = history.frequency();
                for (int n = frequency; n <= most; n++) {
                    bought[n] = LogSpace.betaRatio(Math.exp(point[0]), frequency, Math.exp(point[1]), n - frequency);
                }
            }
            int age = (int) history.age();
            double ways = bought[age] + stayed[age];
            for (int last = (int) history.recency(); last < age; last++) {
                ways = LogSpace.add(ways, bought[last] + left[last]);
            }
            sum.add(row.customers() * ways);
        }
        return -sum.value() / customers;
    }

    private int opportunities() {
        return rows.stream().mapToInt(row -> (int) row.history().age()).max().orElse(0);
    }
}
