// SPDX-License-Identifier: Apache-2.0
/** Figures of others, with their citation: of an industry, of a competitor, of a whole market. */
@NullMarked
package dev.kept.metrics.benchmark;

import org.jspecify.annotations.NullMarked;
