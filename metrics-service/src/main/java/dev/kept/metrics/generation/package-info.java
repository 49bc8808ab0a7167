// SPDX-License-Identifier: Apache-2.0
/** Generations of cells: closing days, rebuilding beside the live one, verifying. */
@NullMarked
package dev.kept.metrics.generation;

import org.jspecify.annotations.NullMarked;
