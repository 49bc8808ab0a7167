// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

/** Where a search ended. */
final class Minimum {

    private final double[] point;
    private final double value;
    private final boolean converged;
    private final boolean atBound;

    /**
     * @param point the best point
     * @param value the function there
     * @param converged whether the gradient is negligible there
     * @param atBound whether a coordinate lies at the end of its range
     */
    Minimum(double[] point, double value, boolean converged, boolean atBound) {
        this.point = point.clone();
        this.value = value;
        this.converged = converged;
        this.atBound = atBound;
    }

    double[] point() {
        return point.clone();
    }

    double value() {
        return value;
    }

    boolean converged() {
        return converged;
    }

    boolean atBound() {
        return atBound;
    }
}
