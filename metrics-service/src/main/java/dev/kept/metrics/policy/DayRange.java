// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.policy;

import java.time.LocalDate;

/** The days that can be asked for: whatever lies outside is a slip of the pen. */
public final class DayRange {

    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private DayRange() {}

    /** Whether a day is one of them. */
    public static boolean holds(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(LATEST);
    }
}
