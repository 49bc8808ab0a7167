// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way is looked at.
 *
 * @param steps at least two; the first one is the entry
 * @param from first day of the entry cohort
 * @param to first day after it
 * @param withinDays days of 24 hours after the entry in which a step has to be reached
 * @param skipping whether reaching a step counts as having passed those before it
 * @param groupBy {@code campaign} or {@code channel} of what brought the customer, or an attribute on the day of entry; null
 *     for one group
 */
record FunnelQuestion(
        List<Happenings> steps,
        LocalDate from,
        LocalDate to,
        int withinDays,
        boolean skipping,
        @Nullable String groupBy) {}
