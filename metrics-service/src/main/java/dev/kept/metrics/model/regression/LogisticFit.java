// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Newton's search for a logistic model: the intercept first, then the standardised columns. */
final class LogisticFit {

    private static final int MAX_STEPS = 60;

    /** Log odds per standard deviation that no honest column reaches: e^12 is more than a hundred thousand. */
    private static final double ENDLESS = 12;

    private final Predictors x;
    private final double[] response;
    private final double ridge;
    private final int p;
    private double[] b;
    private double objective;
    private double[] gradient;
    private double[][] information;
    private boolean converged;

    LogisticFit(Predictors x, double[] response, double ridge) {
        if (!(ridge >= 0)) {
            throw new IllegalArgumentException("The ridge must not be negative: " + ridge);
        }
        this.x = x;
        this.response = response;
        this.ridge = ridge;
        this.p = x.names().size() + 1;
        this.b = new double[p];
        double mean = Arrays.stream(response).average().orElseThrow();
        b[0] = Math.log(mean / (1 - mean));
        this.objective = objective(b);
        this.gradient = new double[p];
        this.information = new double[p][p];
    }

    LogisticFit run() {
        for (int step = 0; step < MAX_STEPS && !converged && !endless(); step++) {
            curvature();
            double[] direction = solve();
            double decrement = 0;
            for (int j = 0; j < p; j++) {
                decrement += direction[j] * gradient[j];
            }
            converged = decrement < 1e-16 * response.length || !advance(direction);
        }
        curvature();
        return this;
    }

    /** Columns whose coefficient has no end without a ridge; all of them where it is their combination. */
    List<String> separated() {
        if (converged && !endless() && !perfect()) {
            return List.of();
        }
        List<String> endless = IntStream.range(1, p)
                .filter(j -> Math.abs(b[j]) > ENDLESS / 2)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -Math.abs(b[j])))
                .map(j -> x.names().get(j - 1))
                .toList();
        return endless.isEmpty() ? x.names() : endless;
    }

    private boolean endless() {
        return ridge == 0 && IntStream.range(1, p).anyMatch(j -> Math.abs(b[j]) > ENDLESS);
    }

    private boolean perfect() {
        return ridge == 0 && objective < 1e-6 * response.length;
    }

    Logistic model(List<String> columns, List<String> separated) {
        RealMatrix covariance = new CholeskyDecomposition(new Array2DRowRealMatrix(information, false), 1e-10, 1e-14)
                .getSolver()
                .getInverse();
        double[] toIntercept = new double[p];
        toIntercept[0] = 1;
        double intercept = b[0];
        List<Coefficient> slopes = new ArrayList<>();
        for (int j = 1; j < p; j++) {
            double scale = x.deviations()[j - 1];
            double shift = x.means()[j - 1] / scale;
            toIntercept[j] = -shift;
            intercept -= b[j] * shift;
            slopes.add(coefficient(x.names().get(j - 1), b[j] / scale, covariance.getEntry(j, j) / (scale * scale)));
        }
        ArrayRealVector weights = new ArrayRealVector(toIntercept, false);
        List<Coefficient> all = new ArrayList<>();
        all.add(coefficient(Coefficient.INTERCEPT, intercept, weights.dotProduct(covariance.operate(weights))));
        all.addAll(slopes);
        Double[] means = new Double[columns.size()];
        Arrays.fill(means, 0.0);
        for (int k = 0; k < x.kept().length; k++) {
            means[x.kept()[k]] = x.means()[k];
        }
        FitStatus status = separated.isEmpty() ? FitStatus.CONVERGED : FitStatus.NOT_IDENTIFIED;
        return new Logistic(
                columns,
                all,
                List.of(means),
                x.aliased(),
                separated,
                ridge,
                -objective(b) + penalty(b),
                response.length,
                converged ? status : FitStatus.NOT_CONVERGED);
    }

    private static Coefficient coefficient(String name, double value, double variance) {
        return new Coefficient(
                name, value, variance > 0 ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty());
    }

    private double objective(double[] at) {
        Sum sum = new Sum();
        for (int i = 0; i < response.length; i++) {
            double eta = logOdds(at, i);
            // ln(1 + e^eta) - y eta, without overflow
            sum.add(Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - response[i] * eta);
        }
        return sum.value() + penalty(at);
    }

    private double penalty(double[] at) {
        double squares = 0;
        for (int j = 1; j < p; j++) {
            squares += at[j] * at[j];
        }
        return ridge / 2 * squares;
    }

    private double logOdds(double[] at, int row) {
        double[] z = x.standardised()[row];
        double eta = at[0];
        for (int j = 1; j < p; j++) {
            eta += at[j] * z[j - 1];
        }
        return eta;
    }

    private void curvature() {
        gradient = new double[p];
        information = new double[p][p];
        double[] row = new double[p];
        row[0] = 1;
        for (int i = 0; i < response.length; i++) {
            double probability = Logistic.probability(logOdds(b, i));
            double weight = probability * (1 - probability);
            System.arraycopy(x.standardised()[i], 0, row, 1, p - 1);
            for (int j = 0; j < p; j++) {
                gradient[j] += (response[i] - probability) * row[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += weight * row[j] * row[k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            if (j > 0) {
                gradient[j] -= ridge * b[j];
                information[j][j] += ridge;
            }
            // a trace keeps the matrix invertible while separated outcomes flatten it
            information[j][j] += 1e-12 * response.length;
            for (int k = 0; k < j; k++) {
                information[k][j] = information[j][k];
            }
        }
    }

    private double[] solve() {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(information, true), 1e-10, 1e-16)
                .getSolver()
                .solve(new ArrayRealVector(gradient, true))
                .toArray();
    }

    private boolean advance(double[] direction) {
        double length = 1;
        for (int halving = 0; halving < 40; halving++) {
            double[] candidate = new double[p];
            for (int j = 0; j < p; j++) {
                candidate[j] = b[j] + length * direction[j];
            }
            double at = objective(candidate);
            if (at < objective) {
                b = candidate;
                objective = at;
                return true;
            }
            length /= 2;
        }
        return false;
    }
}
