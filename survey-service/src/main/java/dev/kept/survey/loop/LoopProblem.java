// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with closing the loop. */
enum LoopProblem implements ProblemType {
    LOOP_POLICY_NOT_FOUND(404),
    LOOP_POLICY_TAKEN(409),
    FEEDBACK_LOOP_NOT_FOUND(404),
    FEEDBACK_LOOP_CLOSED(409);

    private final int status;

    LoopProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
