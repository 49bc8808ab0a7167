// SPDX-License-Identifier: Apache-2.0
/**
 * Owns early warnings: customers whose own behaviour says that they may be leaving, with the evidence, the value at risk and
 * what became of each. What the whole tenant's trade does in a season is taken out first.
 */
@NullMarked
package dev.kept.metrics.warning;

import org.jspecify.annotations.NullMarked;
