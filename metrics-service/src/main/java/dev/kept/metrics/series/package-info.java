// SPDX-License-Identifier: Apache-2.0
/** Owns metrics as gap-free series of numbers, for what looks along time. Computes no metric itself. */
@NullMarked
package dev.kept.metrics.series;

import org.jspecify.annotations.NullMarked;
