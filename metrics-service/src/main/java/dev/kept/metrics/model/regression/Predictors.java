// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that a regression explains with, standardised, and without those that the ones before them already
 * determine. The intercept is not among them.
 */
final class Predictors {

    /** A column whose part that is not explained by those before it is smaller than this share counts as determined. */
    private static final double TOLERANCE = 1e-7;

    private final List<String> names;
    private final List<String> aliased;
    private final int[] kept;
    private final double[] means;
    private final double[] deviations;
    private final double[][] standardised;

    private Predictors(List<String> all, double[][] rows) {
        int n = rows.length;
        int p = all.size();
        double[] mean = new double[p];
        double[] deviation = new double[p];
        double[][] z = new double[p][n];
        List<double[]> basis = new ArrayList<>();
        List<Integer> keep = new ArrayList<>();
        List<String> alias = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            standardise(rows, j, mean, deviation, z[j]);
            double[] rest = deviation[j] > 0 ? residual(z[j], basis) : new double[n];
            double norm = Math.sqrt(dot(rest, rest));
            if (norm > TOLERANCE * Math.sqrt(n)) {
                for (int i = 0; i < n; i++) {
                    rest[i] /= norm;
                }
                basis.add(rest);
                keep.add(j);
            } else {
                alias.add(all.get(j));
            }
        }
        this.names = keep.stream().map(all::get).toList();
        this.aliased = List.copyOf(alias);
        this.kept = keep.stream().mapToInt(Integer::intValue).toArray();
        this.means = pick(mean);
        this.deviations = pick(deviation);
        this.standardised = new double[n][kept.length];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < kept.length; k++) {
                standardised[i][k] = z[kept[k]][i];
            }
        }
    }

    /**
     * Checks and standardises.
     *
     * @param names of the columns
     * @param rows one per observation
     * @param response as long as the rows
     * @throws RejectedInput with the number of rows that break each rule
     */
    static Predictors of(List<String> names, double[][] rows, double[] response) {
        Map<String, Long> faults = new LinkedHashMap<>();
        if (new HashSet<>(names).size() < names.size()) {
            faults.put("column-names-not-unique", 1L);
        }
        if (rows.length != response.length) {
            faults.put("rows-and-responses-differ", 1L);
        }
        for (double[] row : rows) {
            if (row.length != names.size()) {
                faults.merge("row-length-wrong", 1L, Long::sum);
            } else if (!finite(row)) {
                faults.merge("value-missing", 1L, Long::sum);
            }
        }
        if (!finite(response)) {
            faults.put("response-missing", 1L);
        }
        if (rows.length <= names.size() + 1) {
            faults.put("rows-too-few", (long) rows.length);
        }
        if (!faults.isEmpty()) {
            throw new RejectedInput(faults);
        }
        return new Predictors(names, rows);
    }

    List<String> names() {
        return names;
    }

    /** Columns left out: constant, or determined by those before them. */
    List<String> aliased() {
        return aliased;
    }

    /** Which of the given columns are kept. */
    int[] kept() {
        return kept;
    }

    double[] means() {
        return means;
    }

    /** Standard deviations with n in the denominator. */
    double[] deviations() {
        return deviations;
    }

    /** Row by row, kept columns only. */
    double[][] standardised() {
        return standardised;
    }

    private double[] pick(double[] all) {
        double[] picked = new double[kept.length];
        for (int k = 0; k < kept.length; k++) {
            picked[k] = all[kept[k]];
        }
        return picked;
    }

    private static void standardise(double[][] rows, int j, double[] means, double[] deviations, double[] z) {
        Sum sum = new Sum();
        double largest = 0;
        for (double[] row : rows) {
            sum.add(row[j]);
            largest = Math.max(largest, Math.abs(row[j]));
        }
        means[j] = sum.value() / rows.length;
        Sum squares = new Sum();
        for (double[] row : rows) {
            squares.add((row[j] - means[j]) * (row[j] - means[j]));
        }
        double deviation = Math.sqrt(squares.value() / rows.length);
        deviations[j] = deviation > 1e-12 * largest ? deviation : 0;
        for (int i = 0; i < rows.length; i++) {
            z[i] = deviations[j] > 0 ? (rows[i][j] - means[j]) / deviations[j] : 0;
        }
    }

    /** What is left of a column after those before it; projected twice, for rounding. */
    private static double[] residual(double[] column, List<double[]> basis) {
        double[] rest = column.clone();
        for (int pass = 0; pass < 2; pass++) {
            for (double[] direction : basis) {
                double along = dot(rest, direction);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= along * direction[i];
                }
            }
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static boolean finite(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
