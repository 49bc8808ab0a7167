// SPDX-License-Identifier: Apache-2.0
/** Functions of mathematics that the models need, in log space where values leave the range of a double. */
@NullMarked
package dev.kept.metrics.model.special;

import org.jspecify.annotations.NullMarked;
