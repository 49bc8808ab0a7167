// SPDX-License-Identifier: Apache-2.0
/** The facts as tables for the tools of analysts, from one run to the next only what has changed. */
@NullMarked
package dev.kept.metrics.export;

import org.jspecify.annotations.NullMarked;
