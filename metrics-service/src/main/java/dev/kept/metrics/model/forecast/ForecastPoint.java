// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import dev.kept.metrics.math.Interval;

/**
 * A value to come.
 *
 * @param ahead how many steps after the last observation, from 1
 * @param value expected on the scale of smoothing, in the units of the series
 * @param interval that it should fall in
 */
public record ForecastPoint(int ahead, double value, Interval interval) {}
