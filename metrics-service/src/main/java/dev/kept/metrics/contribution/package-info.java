// SPDX-License-Identifier: Apache-2.0
/** What one customer adds to the cells: a pure function of the timeline, the policy and the horizon. */
@NullMarked
package dev.kept.metrics.contribution;

import org.jspecify.annotations.NullMarked;
