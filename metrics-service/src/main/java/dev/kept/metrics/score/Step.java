// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far apart the points of a history are. */
@Schema(name = "ScoreHistoryStep")
enum Step {
    WEEK,
    MONTH;

    LocalDate back(LocalDate last, int steps) {
        return this == WEEK ? last.minusWeeks(steps) : last.minusMonths(steps);
    }
}
