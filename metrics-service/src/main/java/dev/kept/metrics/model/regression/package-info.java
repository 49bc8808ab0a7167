// SPDX-License-Identifier: Apache-2.0
/**
 * Regression: the churn model (logistic, with how well it discriminates and is calibrated) and the analysis of drivers
 * (least squares with relative importance). None of it is causal.
 */
@NullMarked
package dev.kept.metrics.model.regression;

import org.jspecify.annotations.NullMarked;
