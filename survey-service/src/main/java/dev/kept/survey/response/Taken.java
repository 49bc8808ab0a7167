// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param response null if the row was refused
 * @param refusal null unless the row was refused
 */
record Taken(
        Status status,
        @Nullable SurveyResponse response,
        @Nullable ProblemException refusal) {

    static Taken refused(ProblemException refusal) {
        return new Taken(Status.REFUSED, null, refusal);
    }

    /** The response; throws why it was refused if it was. */
    SurveyResponse accepted() {
        if (response != null) {
            return response;
        }
        throw refusal == null ? new IllegalStateException("Neither taken nor refused") : refusal;
    }

    enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }
}
