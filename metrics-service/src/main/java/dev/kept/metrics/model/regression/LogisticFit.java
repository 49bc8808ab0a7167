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

/**
 * Newton's search for a logistic model: the intercept first, then the standardised columns. With a {@link Penalty} that keeps
 * coefficients finite where outcomes are separated.
 */
final class LogisticFit {

    private static final int MAX_STEPS = 60;

    /** Log odds per standard deviation that no honest column reaches: e^12 is more than a hundred thousand. */
    private static final double ENDLESS = 12;

    private final Predictors x;
    private final double[] response;
    private final Penalty penalty;
    private final int p;
    private double[] b;
    private double objective;
    private double[] gradient;
    private double[][] information;
    private boolean converged;

    LogisticFit(Predictors x, double[] response, Penalty penalty) {
        this.x = x;
        this.response = response;
        this.penalty = penalty;
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
        return penalty.none() && IntStream.range(1, p).anyMatch(j -> Math.abs(b[j]) > ENDLESS);
    }

    private boolean perfect() {
        return penalty.none() && objective < 1e-6 * response.length;
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
                penalty,
                logLikelihood(b),
                response.length,
                converged ? status : FitStatus.NOT_CONVERGED);
    }

    private static Coefficient coefficient(String name, double value, double variance) {
        return new Coefficient(
                name, value, variance > 0 ? OptionalDouble.of(Math.sqrt(variance)) : OptionalDouble.empty());
    }

    private double logLikelihood(double[] at) {
        Sum sum = new Sum();
        for (int i = 0; i < response.length; i++) {
            double eta = logOdds(at, i);
            // ln(1 + e^eta) - y eta, without overflow
            sum.add(Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta))) - response[i] * eta);
        }
        return -sum.value();
    }

    /** What is made small: the negative log-likelihood with the penalty. */
    private double objective(double[] at) {
        double squares = 0;
        for (int j = 1; j < p; j++) {
            squares += at[j] * at[j];
        }
        double jeffreys = penalty.firth() ? Math.log(factored(information(at)).getDeterminant()) / 2 : 0;
        return -logLikelihood(at) + penalty.ridge() / 2 * squares - jeffreys;
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
        information = information(b);
        RealMatrix inverse = penalty.firth() ? factored(information).getSolver().getInverse() : null;
        gradient = new double[p];
        for (int i = 0; i < response.length; i++) {
            double[] row = row(i);
            double probability = Logistic.probability(logOdds(b, i));
            double miss = response[i] - probability;
            if (inverse != null) {
                // Firth (1993): half an event and half a non-event more, by the leverage of the row
                double leverage = probability * (1 - probability) * square(inverse, row);
                miss += leverage * (0.5 - probability);
            }
            for (int j = 0; j < p; j++) {
                gradient[j] += miss * row[j];
            }
        }
        for (int j = 1; j < p; j++) {
            gradient[j] -= penalty.ridge() * b[j];
        }
    }

    private double[] row(int i) {
        double[] row = new double[p];
        row[0] = 1;
        System.arraycopy(x.standardised()[i], 0, row, 1, p - 1);
        return row;
    }

    private double square(RealMatrix matrix, double[] vector) {
        double sum = 0;
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                sum += vector[j] * matrix.getEntry(j, k) * vector[k];
            }
        }
        return sum;
    }

    private double[][] information(double[] at) {
        double[][] sum = new double[p][p];
        for (int i = 0; i < response.length; i++) {
            double probability = Logistic.probability(logOdds(at, i));
            double weight = probability * (1 - probability);
            double[] row = row(i);
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    sum[j][k] += weight * row[j] * row[k];
                }
            }
        }
        for (int j = 0; j < p; j++) {
            sum[j][j] += j > 0 ? penalty.ridge() : 0;
            // a trace keeps the matrix invertible while separated outcomes flatten it
            sum[j][j] += 1e-12 * response.length;
            for (int k = 0; k < j; k++) {
                sum[k][j] = sum[j][k];
            }
        }
        return sum;
    }

    private static CholeskyDecomposition factored(double[][] matrix) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, true), 1e-10, 1e-16);
    }

    private double[] solve() {
        return factored(information)
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
