// SPDX-License-Identifier: Apache-2.0
/** Cells and timelines in PostgreSQL, and the reader that answers from them. */
@NullMarked
package dev.kept.metrics.store;

import org.jspecify.annotations.NullMarked;
