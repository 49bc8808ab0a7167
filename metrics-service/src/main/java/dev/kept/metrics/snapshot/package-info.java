// SPDX-License-Identifier: Apache-2.0
/**
 * Owns what is known of one customer at the end of a local day: what scores, warnings, groupings and drivers are computed
 * from. Reads timelines, writes nothing.
 */
@NullMarked
package dev.kept.metrics.snapshot;

import org.jspecify.annotations.NullMarked;
