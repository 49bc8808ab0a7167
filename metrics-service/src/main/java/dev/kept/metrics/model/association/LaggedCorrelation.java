// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Correlation of two series whose steps are compared, since two series with a trend correlate without any relation
 * (Granger and Newbold 1974).
 *
 * @param lag how many steps the first series leads the second
 * @param correlation of the differences
 * @param q p corrected for the number of lags that were tried
 */
public record LaggedCorrelation(int lag, Correlation correlation, double q) {

    /** Fewer pairs of steps than this tell nothing. */
    public static final int FEWEST = 12;

    /**
     * Spearman's correlation of the differences at each lag.
     *
     * @param leading in order of time, without gaps
     * @param following the same times
     * @param longestLag lags from 0 to this are tried
     * @throws RejectedInput where the longest lag leaves fewer than {@link #FEWEST} pairs
     */
    public static List<LaggedCorrelation> of(double[] leading, double[] following, int longestLag) {
        if (leading.length != following.length || longestLag < 0) {
            throw new RejectedInput("lengths-differ", Math.abs(leading.length - following.length));
        }
        if (leading.length - 1 - longestLag < FEWEST) {
            throw new RejectedInput("series-too-short", leading.length);
        }
        double[] x = differences(leading);
        double[] y = differences(following);
        List<Correlation> correlations = new ArrayList<>();
        for (int lag = 0; lag <= longestLag; lag++) {
            correlations.add(Spearman.of(Arrays.copyOf(x, x.length - lag), Arrays.copyOfRange(y, lag, y.length)));
        }
        double[] q = FalseDiscovery.adjusted(
                correlations.stream().mapToDouble(Correlation::p).toArray());
        List<LaggedCorrelation> lagged = new ArrayList<>();
        for (int lag = 0; lag <= longestLag; lag++) {
            lagged.add(new LaggedCorrelation(lag, correlations.get(lag), q[lag]));
        }
        return lagged;
    }

    private static double[] differences(double[] series) {
        double[] differences = new double[series.length - 1];
        Arrays.setAll(differences, i -> series[i + 1] - series[i]);
        return differences;
    }
}
