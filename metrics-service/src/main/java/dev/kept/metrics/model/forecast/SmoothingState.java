// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

/** Level, trend and seasonal terms as they move through a series. */
final class SmoothingState {

    private final Method method;
    private final Smoothing smoothing;
    private double level;
    private double trend;
    private final double[] seasonal;
    private int next;

    SmoothingState(Method method, Smoothing smoothing, StartValues start) {
        this.method = method;
        this.smoothing = smoothing;
        this.level = start.level();
        this.trend = start.trend();
        this.seasonal = start.seasonal();
        this.next = 0;
    }

    private SmoothingState(SmoothingState other) {
        this.method = other.method;
        this.smoothing = other.smoothing;
        this.level = other.level;
        this.trend = other.trend;
        this.seasonal = other.seasonal.clone();
        this.next = other.next;
    }

    SmoothingState copy() {
        return new SmoothingState(this);
    }

    double level() {
        return level;
    }

    /** Expected value some steps ahead, from 1. */
    double ahead(int steps) {
        double damping = 0;
        double power = 1;
        for (int k = 0; k < steps && method.trend() != Trend.NONE; k++) {
            power *= smoothing.phi();
            damping += power;
        }
        double base = level + damping * trend;
        return withSeason(base, method.season() == Season.NONE ? 0 : seasonal[(next + steps - 1) % seasonal.length]);
    }

    private double withSeason(double base, double season) {
        return switch (method.season()) {
            case NONE -> base;
            case ADDITIVE -> base + season;
            case MULTIPLICATIVE -> base * season;
        };
    }

    /** Takes the next value and tells by how much it was missed. */
    double take(double value) {
        double error = value - ahead(1);
        double season = method.season() == Season.NONE ? 0 : seasonal[next];
        double expected = level + (method.trend() == Trend.NONE ? 0 : smoothing.phi() * trend);
        double before = level;
        level = smoothing.alpha() * withoutSeason(value, season) + (1 - smoothing.alpha()) * expected;
        if (method.trend() != Trend.NONE) {
            trend = smoothing.beta() * (level - before) + (1 - smoothing.beta()) * smoothing.phi() * trend;
        }
        if (method.season() != Season.NONE) {
            double seen = method.season() == Season.ADDITIVE ? value - level : value / level;
            seasonal[next] = smoothing.gamma() * seen + (1 - smoothing.gamma()) * season;
            next = (next + 1) % seasonal.length;
        }
        return error;
    }

    private double withoutSeason(double value, double season) {
        return switch (method.season()) {
            case NONE -> value;
            case ADDITIVE -> value - season;
            case MULTIPLICATIVE -> value / season;
        };
    }
}
