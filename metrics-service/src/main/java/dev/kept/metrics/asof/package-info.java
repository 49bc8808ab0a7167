// SPDX-License-Identifier: Apache-2.0
/** Customers as they were known at the end of a day: what models, curves and scores are computed from. */
@NullMarked
package dev.kept.metrics.asof;

import org.jspecify.annotations.NullMarked;
