// SPDX-License-Identifier: Apache-2.0
/** Owns how metrics go together over time. Association, not cause. */
@NullMarked
package dev.kept.metrics.correlation;

import org.jspecify.annotations.NullMarked;
