// SPDX-License-Identifier: Apache-2.0
/**
 * Owns initiatives: what was done, when and for whom, and what came of it, against the same customers before and against the
 * others at the same time.
 */
@NullMarked
package dev.kept.metrics.initiative;

import org.jspecify.annotations.NullMarked;
