// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param item null if the row was refused
 * @param faults why
 */
record FeedbackTaken(Status status, @Nullable FeedbackItem item, List<Fault> faults) {

    FeedbackItem accepted() {
        if (item == null) {
            throw FeedbackProblem.FEEDBACK_INVALID.withFaults(faults);
        }
        return item;
    }

    enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        DIFFERENT,
        REFUSED
    }
}
