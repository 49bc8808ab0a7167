// SPDX-License-Identifier: Apache-2.0
/** The additive numbers that every metric is computed from, and the one interface through which they are read. */
@NullMarked
package dev.kept.metrics.cell;

import org.jspecify.annotations.NullMarked;
