// SPDX-License-Identifier: Apache-2.0
/** Owns models as resources: what is to be fitted, each fit with its result, and what it expects of every customer. A kind
 * of model is a {@link dev.kept.metrics.modelling.ModelFitter} elsewhere; this package knows none of them (ADR 35). */
@NullMarked
package dev.kept.metrics.modelling;

import org.jspecify.annotations.NullMarked;
