// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** How two columns go together once others are held constant. */
public final class PartialCorrelation {

    private static final double SINGULAR = 1e-10;

    private PartialCorrelation() {}

    /**
     * Partial Spearman: of the ranks, from the inverse of their correlation matrix; p by t with n - 2 - controls degrees
     * of freedom.
     *
     * @param x one column
     * @param y the other
     * @param controls what is held constant
     * @throws RejectedInput where columns are unsound, too short, or the controls determine one another or a column
     */
    public static Correlation ofRanks(double[] x, double[] y, List<double[]> controls) {
        List<double[]> ranks = new ArrayList<>();
        int fewest = 4 + controls.size();
        Pairs.check(x, y, fewest);
        ranks.add(Pairs.midRanks(x));
        ranks.add(Pairs.midRanks(y));
        for (double[] control : controls) {
            Pairs.check(x, control, fewest);
            ranks.add(Pairs.midRanks(control));
        }
        int k = ranks.size();
        double[][] correlations = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                correlations[i][j] = i == j ? 1 : Pairs.pearson(ranks.get(i), ranks.get(j));
            }
        }
        DecompositionSolver solver =
                new QRDecomposition(new Array2DRowRealMatrix(correlations, false), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            throw new RejectedInput("controls-determine-a-column", controls.size());
        }
        RealMatrix inverse = solver.getInverse();
        double r = -inverse.getEntry(0, 1) / Math.sqrt(inverse.getEntry(0, 0) * inverse.getEntry(1, 1));
        double bounded = Math.max(-1, Math.min(1, r));
        double p = Tails.ofCorrelation(bounded, x.length - 2.0 - controls.size());
        return new Correlation(bounded, p, x.length, "partial-spearman-t");
    }
}
