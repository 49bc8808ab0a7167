// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A complaint as it stood on the day of the snapshot.
 *
 * @param id of the complaint
 * @param opened local day
 * @param resolved local day; null while it was open
 * @param promises steps (first answer, resolution) for which a target is decided
 * @param kept of these, how many were done in time
 * @param breached whether the resolution took longer than promised
 */
public record Complaint(String id, int opened, @Nullable Integer resolved, int promises, int kept, boolean breached) {}
