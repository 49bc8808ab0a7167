// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

/**
 * How fast a method forgets, each between 0 and 1.
 *
 * @param alpha of the level
 * @param beta of the trend, in the sense of Holt: a share of the change of level; zero without a trend
 * @param gamma of the season; zero without one
 * @param phi damping of the trend; 1 where it is not damped
 */
public record Smoothing(double alpha, double beta, double gamma, double phi) {}
