// SPDX-License-Identifier: Apache-2.0
/** Fits who is going to leave, from what was known before they did. */
@NullMarked
package dev.kept.metrics.churn;

import org.jspecify.annotations.NullMarked;
