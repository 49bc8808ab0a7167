// SPDX-License-Identifier: Apache-2.0
/** Owns forecasts of metrics: the method that did best in the past, its intervals, and by how much it beat the naive one. */
@NullMarked
package dev.kept.metrics.forecasting;

import org.jspecify.annotations.NullMarked;
