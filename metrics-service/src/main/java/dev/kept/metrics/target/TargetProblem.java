// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import dev.kept.restkit.problem.ProblemType;

enum TargetProblem implements ProblemType {
    METRIC_TARGET_NOT_FOUND(404);

    private final int status;

    TargetProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
