// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with feedback. */
enum FeedbackProblem implements ProblemType {
    FEEDBACK_ITEM_NOT_FOUND(404),
    /** Another item of this source has this externalId and says something else. */
    FEEDBACK_EXTERNAL_ID_TAKEN(409),
    /** What a response says is corrected there. */
    FEEDBACK_OF_RESPONSE(409),
    FEEDBACK_CLOSED(409),
    FEEDBACK_INVALID(400);

    private final int status;

    FeedbackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
