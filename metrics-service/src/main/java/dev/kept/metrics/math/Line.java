// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** The straight line through points by ordinary least squares. */
public final class Line {

    private long n;
    private double meanX;
    private double meanY;
    private double xx;
    private double xy;
    private double yy;

    /** Adds a point (Welford's update, so that nearly equal values lose no digits). */
    public void add(double x, double y) {
        n++;
        double dx = x - meanX;
        double dy = y - meanY;
        meanX += dx / n;
        meanY += dy / n;
        xx += dx * (x - meanX);
        xy += dx * (y - meanY);
        yy += dy * (y - meanY);
    }

    public long n() {
        return n;
    }

    /** Change of y with a unit of x; needs two different x. */
    public double slope() {
        return xy / xx;
    }

    /** Standard error of the slope; needs three points. */
    public double error() {
        double residual = Math.max(0, yy - xy * xy / xx);
        return Math.sqrt(residual / (n - 2) / xx);
    }

    /** Student's t interval of the slope; needs three points. */
    public Interval interval(double level) {
        return Interval.student(slope(), error(), n - 2.0, level);
    }
}
