// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

/** Where a search ended. */
public final class Minimum {

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

    public double[] point() {
        return point.clone();
    }

    public double value() {
        return value;
    }

    public boolean converged() {
        return converged;
    }

    /** Whether a coordinate lies at the end of its range. */
    public boolean atBound() {
        return atBound;
    }
}
