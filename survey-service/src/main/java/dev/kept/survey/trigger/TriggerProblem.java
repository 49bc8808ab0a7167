// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.trigger;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a trigger. */
enum TriggerProblem implements ProblemType {
    SURVEY_TRIGGER_NOT_FOUND(404),
    SURVEY_TRIGGER_INVALID(400);

    private final int status;

    TriggerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
