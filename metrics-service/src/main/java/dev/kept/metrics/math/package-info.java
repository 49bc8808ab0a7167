// SPDX-License-Identifier: Apache-2.0
/** Published statistics: intervals, standard errors, quantiles. Pure functions of numbers; depends on nothing. */
@NullMarked
package dev.kept.metrics.math;

import org.jspecify.annotations.NullMarked;
