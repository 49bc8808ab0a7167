// SPDX-License-Identifier: Apache-2.0
/** Owns the value grid: contribution, potential and loyalty of each buyer, the class that follows, and what to do about it. */
@NullMarked
package dev.kept.metrics.valuegrid;

import org.jspecify.annotations.NullMarked;
