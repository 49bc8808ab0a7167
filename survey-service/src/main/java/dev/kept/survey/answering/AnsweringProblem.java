// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with sessions and their surroundings. */
enum AnsweringProblem implements ProblemType {
    ANSWER_SESSION_NOT_FOUND(404),
    ORIGIN_INVALID(422),
    INTERVIEW_NOT_POSSIBLE(409);

    private final int status;

    AnsweringProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
