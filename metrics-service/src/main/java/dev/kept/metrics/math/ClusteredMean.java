// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A weighted mean whose observations come in clusters that resemble each other, such as the answers of one customer.
 * Liang and Zeger, Biometrika 73 (1986): the clusters are independent, their observations need not be.
 */
public final class ClusteredMean {

    private static final class Sums {
        private double w;
        private double wy;
    }

    private final Map<String, Sums> clusters = new LinkedHashMap<>();
    private double w;
    private double wy;

    public void add(String cluster, double value, double weight) {
        Sums sums = clusters.computeIfAbsent(cluster, key -> new Sums());
        sums.w += weight;
        sums.wy += weight * value;
        w += weight;
        wy += weight * value;
    }

    /** How many clusters there are. */
    public int clusters() {
        return clusters.size();
    }

    public double mean() {
        return wy / w;
    }

    /**
     * sqrt(G / (G - 1) sum of squares of the clusters' weighted residuals) / sum of weights; at least two clusters. With
     * one observation a cluster it is the linearised standard error.
     */
    public double standardError() {
        double mean = mean();
        double squares = 0;
        for (Sums sums : clusters.values()) {
            double residual = sums.wy - mean * sums.w;
            squares += residual * residual;
        }
        double g = clusters.size();
        return Math.sqrt(squares * g / (g - 1)) / w;
    }

    /** Student's t with one degree of freedom less than there are clusters; at least two. */
    public Interval student(double level) {
        return Interval.student(mean(), standardError(), clusters.size() - 1.0, level);
    }
}
