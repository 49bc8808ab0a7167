// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.restkit.problem.ProblemType;

enum ScoreProblem implements ProblemType {
    SCORE_UNKNOWN(404),
    SCORE_POLICY_NOT_FOUND(404);

    private final int status;

    ScoreProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
