// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import dev.kept.metrics.model.fit.RejectedInput;

/** On which scale a series is smoothed, so that forecasts and intervals stay where values can be. */
public enum Scale {
    /** As it is. */
    PLAIN(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY),
    /** Logarithms, for amounts above zero. */
    LOG(0, Double.POSITIVE_INFINITY),
    /** Log odds, for rates between 0 and 1. */
    LOGIT(0, 1);

    private final double low;
    private final double high;

    Scale(double low, double high) {
        this.low = low;
        this.high = high;
    }

    /** @throws RejectedInput with the number of values that are not strictly inside the scale's range */
    double[] to(double[] values) {
        long outside = 0;
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > low && values[i] < high) {
                scaled[i] = to(values[i]);
            } else {
                outside++;
            }
        }
        if (outside > 0) {
            throw new RejectedInput("value-outside-scale", outside);
        }
        return scaled;
    }

    private double to(double value) {
        return switch (this) {
            case PLAIN -> value;
            case LOG -> Math.log(value);
            case LOGIT -> Math.log(value / (1 - value));
        };
    }

    double from(double value) {
        return switch (this) {
            case PLAIN -> value;
            case LOG -> Math.exp(value);
            case LOGIT -> 1 / (1 + Math.exp(-value));
        };
    }
}
