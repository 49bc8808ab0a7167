// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.association;

/**
 * A correlation and how likely so strong a one is by chance.
 *
 * @param value from -1 to 1
 * @param p two-sided, 0 to 1
 * @param n pairs
 * @param method short stable name of the coefficient and of how p was found
 */
public record Correlation(double value, double p, int n, String method) {}
