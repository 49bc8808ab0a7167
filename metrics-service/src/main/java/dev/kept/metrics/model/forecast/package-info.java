// SPDX-License-Identifier: Apache-2.0
/**
 * Forecasts of series by exponential smoothing, on the scale that their values allow, and judged by a rolling origin
 * against the seasonal naive. The API is to come (issue 6).
 */
@NullMarked
package dev.kept.metrics.model.forecast;

import org.jspecify.annotations.NullMarked;
