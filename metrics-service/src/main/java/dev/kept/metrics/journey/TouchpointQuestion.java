// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import java.time.LocalDate;
import java.util.List;

/**
 * Which touchpoints, and when.
 *
 * @param touchpoints each is judged by itself
 * @param from first day on which a touchpoint counts
 * @param to first day after it: only who is present then is looked at
 * @param followDays days after which it is looked who is still present
 */
record TouchpointQuestion(List<Happenings> touchpoints, LocalDate from, LocalDate to, int followDays) {

    /** The edge at which it is looked who is still there. */
    LocalDate until() {
        return to.plusDays(followDays);
    }
}
