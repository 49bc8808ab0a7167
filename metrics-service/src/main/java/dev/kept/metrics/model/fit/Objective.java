// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

/** A smooth function to be made as small as possible. */
@FunctionalInterface
public interface Objective {

    /** The value at a point; positive infinity where it does not exist. */
    double at(double[] point);

    /** Its gradient. Unless a model knows better: central differences, good for about nine digits. */
    default double[] gradient(double[] point) {
        double[] gradient = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            double step = 1e-5 * Math.max(1, Math.abs(point[i]));
            gradient[i] = (along(point, i, step) - along(point, i, -step)) / (2 * step);
        }
        return gradient;
    }

    private double along(double[] point, int i, double step) {
        double[] moved = point.clone();
        moved[i] += step;
        return at(moved);
    }
}
