// SPDX-License-Identifier: Apache-2.0
/**
 * How long customers stay, from data in which many have not left yet: Kaplan-Meier curves, restricted means, hazards by
 * tenure, and the log-rank test of groups.
 */
@NullMarked
package dev.kept.metrics.model.survival;

import org.jspecify.annotations.NullMarked;
