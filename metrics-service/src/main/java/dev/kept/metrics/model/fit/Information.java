// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** The observed information on the logarithms of parameters, taken apart into its directions. */
final class Information {

    /** Information on a log-parameter below which a direction counts as flat: not known within a factor of fifty. */
    private static final double FLAT = 0.25;

    private final double[] standardErrors;
    private final double[][] root;

    private Information(double[][] hessian) {
        int n = hessian.length;
        double[] variance = new double[n];
        root = new double[n][n];
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(hessian, false));
        for (int k = 0; k < n; k++) {
            double value = eigen.getEigenvalue(k);
            for (int i = 0; i < n; i++) {
                double loading = eigen.getEigenvector(k).getEntry(i);
                double square = loading * loading;
                if (value > FLAT) {
                    variance[i] += square / value;
                    root[i][k] = loading / Math.sqrt(value);
                } else if (square > 1e-4) {
                    variance[i] = Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            variance[i] = Math.sqrt(variance[i]);
        }
        standardErrors = variance;
    }

    /** By differences of the gradient of a negative log-likelihood per observation. */
    static Information at(Objective objective, double[] point, double observations) {
        int n = point.length;
        double step = 1e-3;
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] up = objective.gradient(moved(point, i, step));
            double[] down = objective.gradient(moved(point, i, -step));
            for (int j = 0; j < n; j++) {
                double second = observations * (up[j] - down[j]) / (2 * step);
                hessian[i][j] += second / 2;
                hessian[j][i] += second / 2;
            }
        }
        return new Information(hessian);
    }

    /** Standard errors of the log-parameters; infinite for those that a flat direction has a share in. */
    double[] standardErrors() {
        return standardErrors;
    }

    /** A matrix whose product with its transpose is the covariance, flat directions left out. */
    double[][] root() {
        return root;
    }

    /** Whether a parameter is not identified. */
    boolean flat() {
        for (double error : standardErrors) {
            if (error == Double.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    private static double[] moved(double[] point, int i, double step) {
        double[] moved = point.clone();
        moved[i] += step;
        return moved;
    }
}
