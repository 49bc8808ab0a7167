// SPDX-License-Identifier: Apache-2.0
/**
 * Correlations: of ranks, with others held constant, of series with a lag, and how many of them are more than chance.
 * None of it is causal. The API is to come (issue 6).
 */
@NullMarked
package dev.kept.metrics.model.association;

import org.jspecify.annotations.NullMarked;
