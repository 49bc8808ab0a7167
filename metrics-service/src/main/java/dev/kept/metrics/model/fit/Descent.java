// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.Arrays;

/** One descent of the {@link Minimiser}: where it is, and what it has learnt of the curvature. */
final class Descent {

    private static final int MAX_STEPS = 500;
    private static final double LONGEST = 2.0;
    private static final double FLAT = 1e-9;
    private static final double NEARLY_FLAT = 1e-6;
    private static final double NO_GAIN = 1e-11;

    private final Objective objective;
    private final double bound;
    private final double[][] inverse;
    private double[] x;
    private double value;
    private double[] gradient;
    private boolean fresh = true;

    Descent(Objective objective, double bound, double[] start) {
        this.objective = objective;
        this.bound = bound;
        this.inverse = new double[start.length][start.length];
        this.x = start.clone();
        this.value = objective.at(x);
        this.gradient = objective.gradient(x);
        forget();
    }

    Minimum run() {
        for (int step = 0; step < MAX_STEPS; step++) {
            double slope = norm(freeGradient());
            if (slope < FLAT) {
                return end(true);
            }
            double before = value;
            boolean moved = step();
            double gain = before - value;
            if (!moved && fresh) {
                return end(slope < 10 * NEARLY_FLAT);
            }
            if (!moved) {
                forget();
            } else if (slope < NEARLY_FLAT && gain < NO_GAIN * Math.max(1, Math.abs(value))) {
                return end(true);
            }
        }
        return end(false);
    }

    private Minimum end(boolean converged) {
        return new Minimum(x, value, converged, Arrays.stream(x).anyMatch(at -> Math.abs(at) >= bound));
    }

    /** Goes downhill along the direction that the curvature suggests; false where nothing lower is found. */
    private boolean step() {
        double[] free = freeGradient();
        double[] direction = direction(free);
        if (dot(direction, free) >= 0) {
            forget();
            direction = direction(free);
        }
        double slope = dot(direction, free);
        double length = Math.min(1, LONGEST / norm(direction));
        for (int halving = 0; halving < 60; halving++) {
            double[] candidate = along(direction, length);
            double at = objective.at(candidate);
            if (at < value && at <= value + 1e-4 * length * slope) {
                moveTo(candidate, at);
                return true;
            }
            length /= 2;
        }
        return false;
    }

    private void moveTo(double[] next, double at) {
        double[] nextGradient = objective.gradient(next);
        double[] moved = minus(next, x);
        double[] turned = minus(nextGradient, gradient);
        for (int i = 0; i < moved.length; i++) {
            // who is held at the wall teaches nothing about the rest
            turned[i] = moved[i] == 0 ? 0 : turned[i];
        }
        learn(moved, turned);
        x = next;
        value = at;
        gradient = nextGradient;
    }

    private double[] along(double[] direction, double length) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            moved[i] = Math.max(-bound, Math.min(bound, x[i] + length * direction[i]));
        }
        return moved;
    }

    /** The gradient without the coordinates that are pressed against the wall. */
    private double[] freeGradient() {
        double[] free = gradient.clone();
        for (int i = 0; i < x.length; i++) {
            boolean upwards = x[i] >= bound && gradient[i] < 0;
            boolean downwards = x[i] <= -bound && gradient[i] > 0;
            if (upwards || downwards) {
                free[i] = 0;
            }
        }
        return free;
    }

    private double[] direction(double[] free) {
        double[] direction = new double[free.length];
        for (int i = 0; i < free.length; i++) {
            // a coordinate at the wall has no gradient left and must not be moved by the others
            direction[i] = free[i] == 0 ? 0 : -dot(inverse[i], free);
        }
        return direction;
    }

    private void forget() {
        for (int i = 0; i < inverse.length; i++) {
            Arrays.fill(inverse[i], 0);
            inverse[i][i] = 1;
        }
        fresh = true;
    }

    /** The update of Broyden, Fletcher, Goldfarb and Shanno. */
    private void learn(double[] s, double[] y) {
        double sy = dot(s, y);
        if (!(sy > 1e-14 * norm(s) * norm(y))) {
            return;
        }
        int n = s.length;
        if (fresh) {
            for (int i = 0; i < n; i++) {
                inverse[i][i] = sy / dot(y, y);
            }
        }
        fresh = false;
        double[] hy = new double[n];
        for (int i = 0; i < n; i++) {
            hy[i] = dot(inverse[i], y);
        }
        double yhy = dot(y, hy);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += (1 + yhy / sy) * s[i] * s[j] / sy - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }

    private static double[] minus(double[] a, double[] b) {
        double[] difference = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            difference[i] = a[i] - b[i];
        }
        return difference;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] a) {
        double max = 0;
        for (double v : a) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }
}
