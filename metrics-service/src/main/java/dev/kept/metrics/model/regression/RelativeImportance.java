// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * How much of the explained variance each column stands for: shares that are not negative and add up to R². They
 * describe association, not effect.
 */
public final class RelativeImportance {

    /** Above this many columns only {@link #sampled} and {@link #johnson} are feasible. */
    public static final int MOST_EXACT = 20;

    private final List<String> names;
    private final List<String> aliased;
    private final double[][] correlations;

    private RelativeImportance(Predictors x, double[][] correlations) {
        this.names = x.names();
        this.aliased = x.aliased();
        this.correlations = correlations;
    }

    /**
     * The importance of one column.
     *
     * @param name of the column
     * @param share of the variance of the response, 0 to R²
     * @param standardError of the sampling of orders; zero where the share is exact
     */
    public record Share(String name, double share, double standardError) {}

    /**
     * Prepares the analysis.
     *
     * @param names of the columns
     * @param rows one per observation, without missing values
     * @param response one per row
     * @throws RejectedInput where rows are unsound, or the response or every column is constant
     */
    public static RelativeImportance of(List<String> names, double[][] rows, double[] response) {
        Predictors x = Predictors.of(names, rows, response);
        Response y = new Response(response);
        if (x.names().isEmpty() || !(y.deviation > 0)) {
            throw new RejectedInput(x.names().isEmpty() ? "every-column-constant" : "response-constant", rows.length);
        }
        int p = x.names().size();
        double[][] correlations = new double[p + 1][p + 1];
        double[][] z = x.standardised();
        for (int i = 0; i < rows.length; i++) {
            double scaled = y.centred[i] / y.deviation;
            for (int j = 0; j < p; j++) {
                for (int k = 0; k <= j; k++) {
                    correlations[j][k] += z[i][j] * z[i][k] / rows.length;
                }
                correlations[p][j] += z[i][j] * scaled / rows.length;
            }
        }
        correlations[p][p] = 1;
        for (int j = 0; j <= p; j++) {
            for (int k = 0; k < j; k++) {
                correlations[k][j] = correlations[j][k];
            }
        }
        return new RelativeImportance(x, correlations);
    }

    /** Columns left out: constant, or determined by those before them. */
    public List<String> aliased() {
        return aliased;
    }

    /**
     * LMG, the Shapley value of R²: the gain of a column averaged over all orders of entering. Lindeman, Merenda and Gold
     * (1980); Grömping, Journal of Statistical Software 17 (2006). Exact, in 2^p steps.
     *
     * @throws IllegalStateException with more than {@link #MOST_EXACT} columns
     */
    public List<Share> lmg() {
        int p = names.size();
        if (p > MOST_EXACT) {
            throw new IllegalStateException(p + " columns are too many for an exact answer: at most " + MOST_EXACT);
        }
        double[] rSquared = new SubsetRegressions(correlations).rSquared();
        double[] weight = new double[p];
        weight[0] = 1.0 / p;
        for (int size = 1; size < p; size++) {
            weight[size] = weight[size - 1] * size / (p - size);
        }
        double[] sum = new double[p];
        for (int subset = 0; subset < rSquared.length; subset++) {
            double w = Integer.bitCount(subset) < p ? weight[Integer.bitCount(subset)] : 0;
            for (int j = 0; j < p; j++) {
                if ((subset >> j & 1) == 0) {
                    sum[j] += w * (rSquared[subset | 1 << j] - rSquared[subset]);
                }
            }
        }
        return shares(sum, new double[p]);
    }

    /**
     * LMG over random orders, each with its reverse; with the standard error of the sampling.
     *
     * @param pairs how many orders and reverses, at least 2
     * @param seed equal seeds give equal answers
     */
    public List<Share> sampled(int pairs, long seed) {
        if (pairs < 2) {
            throw new IllegalArgumentException("A standard error needs two pairs of orders, not " + pairs);
        }
        int p = names.size();
        SplittableRandom random = new SplittableRandom(seed);
        double[] sum = new double[p];
        double[] squares = new double[p];
        SubsetRegressions regressions = new SubsetRegressions(correlations);
        for (int pair = 0; pair < pairs; pair++) {
            int[] order = shuffled(p, random);
            double[] there = regressions.gains(order);
            double[] back = regressions.gains(reversed(order));
            for (int j = 0; j < p; j++) {
                double gain = (there[j] + back[j]) / 2;
                sum[j] += gain;
                squares[j] += gain * gain;
            }
        }
        double[] errors = new double[p];
        for (int j = 0; j < p; j++) {
            sum[j] /= pairs;
            double variance = Math.max(0, squares[j] / pairs - sum[j] * sum[j]);
            errors[j] = Math.sqrt(variance / (pairs - 1));
        }
        return shares(sum, errors);
    }

    /**
     * Relative weights through the closest orthogonal columns, in p³ steps: Johnson, Multivariate Behavioral Research 35
     * (2000); the same as Genizi (1993).
     */
    public List<Share> johnson() {
        int p = names.size();
        RealMatrix among = new Array2DRowRealMatrix(correlations, true).getSubMatrix(0, p - 1, 0, p - 1);
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(among);
        RealMatrix root = eigen.getSquareRoot();
        double[] withResponse = new double[p];
        System.arraycopy(correlations[p], 0, withResponse, 0, p);
        double[] beta = eigen.getSolver()
                .solve(new ArrayRealVector(withResponse, false))
                .toArray();
        double[] orthogonal = root.operate(beta);
        double[] weights = new double[p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                double loading = root.getEntry(j, k);
                weights[j] += loading * loading * orthogonal[k] * orthogonal[k];
            }
        }
        return shares(weights, new double[p]);
    }

    private List<Share> shares(double[] shares, double[] errors) {
        List<Share> list = new ArrayList<>();
        for (int j = 0; j < shares.length; j++) {
            // a gain is a difference of two roundings of R²
            list.add(new Share(names.get(j), Math.max(0, shares[j]), errors[j]));
        }
        return list;
    }

    private static int[] shuffled(int p, SplittableRandom random) {
        int[] order = new int[p];
        for (int i = 0; i < p; i++) {
            int at = random.nextInt(i + 1);
            order[i] = order[at];
            order[at] = i;
        }
        return order;
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            reversed[i] = order[order.length - 1 - i];
        }
        return reversed;
    }
}
