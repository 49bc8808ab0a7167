// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import org.jspecify.annotations.Nullable;

/**
 * How a complaint is timed, as fixed when it is opened.
 *
 * @param calendarId whose hours count; null if every instant does
 * @param firstResponseMinutes business minutes until the first answer; null if nothing is promised
 * @param resolutionMinutes business minutes until the solution; null if nothing is promised
 */
record TimingRule(
        @Nullable String calendarId,
        @Nullable Integer firstResponseMinutes,
        @Nullable Integer resolutionMinutes) {}
