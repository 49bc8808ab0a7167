// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

/**
 * R² of the regressions on all subsets of the columns, from the correlations alone: each column is swept out of those
 * after it once, and its subsets share the work.
 */
final class SubsetRegressions {

    /** What is left of a column's variance, below which it adds nothing. */
    private static final double EXHAUSTED = 1e-12;

    private final double[][] correlations;
    private final int p;

    /** @param correlations of the columns, the response last */
    SubsetRegressions(double[][] correlations) {
        this.correlations = correlations;
        this.p = correlations.length - 1;
    }

    /** By subset: bit j is set where column j is in it. */
    double[] rSquared() {
        double[] rSquared = new double[1 << p];
        visit(0, correlations, 0, 0, rSquared);
        return rSquared;
    }

    private void visit(int column, double[][] rest, int subset, double explained, double[] rSquared) {
        if (column == p) {
            rSquared[subset] = explained;
            return;
        }
        visit(column + 1, rest, subset, explained, rSquared);
        visit(column + 1, swept(rest, column), subset | 1 << column, explained + gain(rest, column), rSquared);
    }

    /** What each column adds to R² when they enter in this order. */
    double[] gains(int[] order) {
        double[] gains = new double[p];
        double[][] arranged = new double[p + 1][p + 1];
        for (int i = 0; i <= p; i++) {
            for (int j = 0; j <= p; j++) {
                arranged[i][j] = correlations[i < p ? order[i] : p][j < p ? order[j] : p];
            }
        }
        for (int i = 0; i < p; i++) {
            gains[order[i]] = gain(arranged, i);
            arranged = swept(arranged, i);
        }
        return gains;
    }

    private double gain(double[][] rest, int column) {
        double pivot = rest[column][column];
        return pivot > EXHAUSTED ? rest[p][column] * rest[p][column] / pivot : 0;
    }

    /** What this column does not explain of those after it; only the lower triangle after it is filled. */
    private double[][] swept(double[][] rest, int column) {
        double pivot = rest[column][column];
        if (pivot <= EXHAUSTED) {
            return rest;
        }
        double[][] swept = new double[p + 1][];
        for (int i = column + 1; i <= p; i++) {
            swept[i] = new double[i + 1];
            double factor = rest[i][column] / pivot;
            for (int j = column + 1; j <= i; j++) {
                swept[i][j] = rest[i][j] - factor * rest[j][column];
            }
        }
        return swept;
    }
}
