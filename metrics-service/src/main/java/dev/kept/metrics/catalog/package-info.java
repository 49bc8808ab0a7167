// SPDX-License-Identifier: Apache-2.0
/**
 * What a metric is: its names, its named definitions and how each is computed from cells. Knows no single metric and no
 * HTTP; may use cells and statistics.
 */
@NullMarked
package dev.kept.metrics.catalog;

import org.jspecify.annotations.NullMarked;
