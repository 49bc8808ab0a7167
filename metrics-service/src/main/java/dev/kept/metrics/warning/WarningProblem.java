// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import dev.kept.restkit.problem.ProblemType;

enum WarningProblem implements ProblemType {
    WARNING_NOT_FOUND(404),
    WARNING_CLOSED(409);

    private final int status;

    WarningProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
