// SPDX-License-Identifier: Apache-2.0
/**
 * Owns composite scores of customers: health, loyalty and trust, by rules that a tenant sets. Additive: what each component
 * contributes sums to the score. Knows no single metric.
 */
@NullMarked
package dev.kept.metrics.score;

import org.jspecify.annotations.NullMarked;
