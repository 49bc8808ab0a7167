// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.time.LocalDate;

/** How far apart the points of a history are. */
enum Step {
    WEEK,
    MONTH;

    LocalDate back(LocalDate last, int steps) {
        return this == WEEK ? last.minusWeeks(steps) : last.minusMonths(steps);
    }
}
