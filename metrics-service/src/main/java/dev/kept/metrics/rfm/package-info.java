// SPDX-License-Identifier: Apache-2.0
/** Owns recency, frequency and monetary value: scores by quintile with published edges, and a map of all 125 cells. */
@NullMarked
package dev.kept.metrics.rfm;

import org.jspecify.annotations.NullMarked;
