// SPDX-License-Identifier: Apache-2.0
/** How many customers there are and where they come from. */
@NullMarked
package dev.kept.metrics.definition.growth;

import org.jspecify.annotations.NullMarked;
