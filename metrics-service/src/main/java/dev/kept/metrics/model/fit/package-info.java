// SPDX-License-Identifier: Apache-2.0
/** Maximum likelihood: the optimiser, standard errors from the curvature, and how a fit tells what it found. */
@NullMarked
package dev.kept.metrics.model.fit;

import org.jspecify.annotations.NullMarked;
