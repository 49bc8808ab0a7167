// SPDX-License-Identifier: Apache-2.0
/** Values of metrics as a table for the tools of analysts, from one run to the next only what has changed. */
@NullMarked
package dev.kept.metrics.valueexport;

import org.jspecify.annotations.NullMarked;
