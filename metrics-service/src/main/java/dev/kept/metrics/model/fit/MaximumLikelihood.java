// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The maximum of a likelihood whose parameters are all above zero: searched in their logarithms from several starts,
 * with standard errors from the observed information.
 */
public final class MaximumLikelihood {

    /** Logarithms of parameters stay within plus and minus this; who gets there has no maximum worth the name. */
    private static final double BOUND = 10;

    /** Information on a log-parameter below which a direction counts as flat: not known within a factor of fifty. */
    private static final double FLAT = 0.25;

    private final double[] logParameters;
    private final double[] standardErrors;
    private final FitStatus status;
    private final String reason;
    private final double objective;

    private MaximumLikelihood(Minimum minimum, double[] standardErrors, FitStatus status, String reason) {
        this.logParameters = minimum.point();
        this.objective = minimum.value();
        this.standardErrors = standardErrors;
        this.status = status;
        this.reason = reason;
    }

    /**
     * Searches the maximum.
     *
     * @param objective the negative log-likelihood per observation, of the logarithms of the parameters
     * @param observations what it was divided by
     * @param starts logarithms of parameters to begin from
     */
    public static MaximumLikelihood search(Objective objective, double observations, List<double[]> starts) {
        return search(objective, observations, starts, BOUND);
    }

    /** The same with a narrower range for the logarithms of the parameters. */
    public static MaximumLikelihood search(
            Objective objective, double observations, List<double[]> starts, double bound) {
        Minimum minimum = new Minimiser(objective, bound).from(starts);
        double[] errors = logErrors(information(objective, minimum.point(), observations));
        boolean flat = false;
        for (double error : errors) {
            flat |= error == Double.POSITIVE_INFINITY;
        }
        if (!minimum.converged()) {
            return new MaximumLikelihood(minimum, errors, FitStatus.NOT_CONVERGED, "search-ended-early");
        }
        if (minimum.atBound()) {
            return new MaximumLikelihood(minimum, errors, FitStatus.NOT_IDENTIFIED, "parameter-without-bound");
        }
        return flat
                ? new MaximumLikelihood(minimum, errors, FitStatus.NOT_IDENTIFIED, "likelihood-is-flat")
                : new MaximumLikelihood(minimum, errors, FitStatus.CONVERGED, "");
    }

    /** The parameters themselves. */
    public double[] parameters() {
        double[] parameters = new double[logParameters.length];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = Math.exp(logParameters[i]);
        }
        return parameters;
    }

    /**
     * The parameters with their standard errors, in the units of the data.
     *
     * @param names of the parameters, in order
     * @param scales what each parameter must be multiplied by
     */
    public List<Estimate> estimates(List<String> names, double[] scales) {
        List<Estimate> estimates = new ArrayList<>();
        double[] parameters = parameters();
        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i] * scales[i];
            boolean known = status != FitStatus.NOT_CONVERGED && Double.isFinite(standardErrors[i]);
            estimates.add(new Estimate(
                    names.get(i),
                    value,
                    known ? OptionalDouble.of(standardErrors[i] * value) : OptionalDouble.empty()));
        }
        return estimates;
    }

    /** The negative log-likelihood per observation at the maximum. */
    public double objective() {
        return objective;
    }

    public FitStatus status() {
        return status;
    }

    /** Short stable name of why the status is not CONVERGED, else empty. */
    public String reason() {
        return reason;
    }

    private static RealMatrix information(Objective objective, double[] point, double observations) {
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
        return new Array2DRowRealMatrix(hessian, false);
    }

    /** Standard errors of the log-parameters; infinite for those that a flat direction has a share in. */
    private static double[] logErrors(RealMatrix information) {
        int n = information.getRowDimension();
        double[] variance = new double[n];
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(information);
        for (int k = 0; k < n; k++) {
            double value = eigen.getEigenvalue(k);
            for (int i = 0; i < n; i++) {
                double loading = eigen.getEigenvector(k).getEntry(i);
                double square = loading * loading;
                if (value > FLAT) {
                    variance[i] += square / value;
                } else if (square > 1e-4) {
                    variance[i] = Double.POSITIVE_INFINITY;
                }
            }
        }
        for (int i = 0; i < n; i++) {
            variance[i] = Math.sqrt(variance[i]);
        }
        return variance;
    }

    private static double[] moved(double[] point, int i, double step) {
        double[] moved = point.clone();
        moved[i] += step;
        return moved;
    }
}
