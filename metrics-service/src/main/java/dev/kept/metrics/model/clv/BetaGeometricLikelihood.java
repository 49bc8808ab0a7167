// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.Objective;
import dev.kept.metrics.model.fit.Sum;
import java.util.List;

/**
 * The negative mean log-likelihood of BG/NBD or MBG/NBD with its derivatives. The rows come sorted by frequency, so that
 * gamma functions are evaluated once for each frequency.
 */
record BetaGeometricLikelihood(List<PurchaseHistories.Row> rows, double customers, int shift) implements Objective {

    @Override
    public double at(double[] point) {
        BetaGeometric model = model(point);
        BetaGeometric.Terms terms = model.terms(0);
        Sum sum = new Sum();
        for (PurchaseHistories.Row row : rows) {
            if (row.history().frequency() != terms.x()) {
                terms = model.terms(row.history().frequency());
            }
            sum.add(row.customers() * model.logLikelihood(row.history(), terms));
        }
        return -sum.value() / customers;
    }

    @Override
    public double[] gradient(double[] point) {
        BetaGeometric model = model(point);
        BetaGeometric.Terms terms = model.terms(0);
        double[] slopes = model.slopes(0);
        double[] sum = new double[4];
        for (PurchaseHistories.Row row : rows) {
            if (row.history().frequency() != terms.x()) {
                terms = model.terms(row.history().frequency());
                slopes = model.slopes(row.history().frequency());
            }
            model.addGradient(row.history(), (double) row.customers(), terms, slopes, sum);
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] *= -Math.exp(point[i]) / customers;
        }
        return sum;
    }

    private BetaGeometric model(double[] point) {
        return new BetaGeometric(Math.exp(point[0]), Math.exp(point[1]), Math.exp(point[2]), Math.exp(point[3]), shift);
    }
}
