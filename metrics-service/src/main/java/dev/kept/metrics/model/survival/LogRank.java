// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;
import org.hipparchus.special.Gamma;

/**
 * Do groups leave at the same pace? The log-rank test of Mantel (1966), with the hypergeometric variance for ties.
 *
 * @param groups what was seen and expected in each group, in the order given
 * @param chiSquare the statistic
 * @param degreesOfFreedom groups less one
 * @param p probability of so large a statistic where the groups do not differ
 */
public record LogRank(List<Group> groups, double chiSquare, int degreesOfFreedom, double p) {

    /**
     * Leavers of a group.
     *
     * @param observed how many left
     * @param expected how many would have left at the common pace
     */
    public record Group(long observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
    }

    /** @throws RejectedInput where there are not two groups, or nobody left */
    public static LogRank of(List<SurvivalTimes> samples) {
        if (samples.size() < 2) {
            throw new RejectedInput("groups-below-two", samples.size());
        }
        Tally tally = new Tally(samples);
        if (samples.stream().allMatch(sample -> sample.events() == 0)) {
            throw new RejectedInput("nobody-left", samples.size());
        }
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < samples.size(); g++) {
            groups.add(new Group(samples.get(g).events(), tally.expected[g]));
        }
        int df = samples.size() - 1;
        double[] excess = new double[df];
        Arrays.setAll(excess, g -> groups.get(g).observed() - groups.get(g).expected());
        Array2DRowRealMatrix covariance = new Array2DRowRealMatrix(tally.covariance, false);
        RealVector difference = new ArrayRealVector(excess, false);
        DecompositionSolver solver = new QRDecomposition(covariance.getSubMatrix(0, df - 1, 0, df - 1)).getSolver();
        if (!solver.isNonSingular()) {
            throw new RejectedInput("groups-never-at-risk-together", samples.size());
        }
        double chiSquare = difference.dotProduct(solver.solve(difference));
        return new LogRank(groups, chiSquare, df, Gamma.regularizedGammaQ(df / 2.0, chiSquare / 2));
    }

    /** Expected leavers and their covariance, added up over the times of leaving. */
    private static final class Tally {

        private final double[] expected;
        private final double[][] covariance;

        Tally(List<SurvivalTimes> samples) {
            int k = samples.size();
            expected = new double[k];
            covariance = new double[k][k];
            long[] atRisk = samples.stream().mapToLong(SurvivalTimes::size).toArray();
            int[] next = new int[k];
            TreeSet<Double> times = new TreeSet<>();
            samples.forEach(sample -> sample.moments().forEach(moment -> times.add(moment.time())));
            for (double time : times) {
                long events = 0;
                long[] leaving = new long[k];
                for (int g = 0; g < k; g++) {
                    List<SurvivalTimes.Moment> moments = samples.get(g).moments();
                    if (next[g] < moments.size() && moments.get(next[g]).time() == time) {
                        SurvivalTimes.Moment moment = moments.get(next[g]++);
                        events += moment.events();
                        leaving[g] = moment.events() + moment.censored();
                    }
                }
                add(atRisk, events);
                for (int g = 0; g < k; g++) {
                    atRisk[g] -= leaving[g];
                }
            }
        }

        private void add(long[] atRisk, long events) {
            double all = Arrays.stream(atRisk).sum();
            if (events == 0) {
                return;
            }
            double spread = all > 1 ? events * (all - events) / (all - 1) : 0;
            for (int g = 0; g < atRisk.length; g++) {
                double share = atRisk[g] / all;
                expected[g] += events * share;
                for (int h = 0; h < atRisk.length; h++) {
                    covariance[g][h] += spread * share * ((g == h ? 1 : 0) - atRisk[h] / all);
                }
            }
        }
    }
}
