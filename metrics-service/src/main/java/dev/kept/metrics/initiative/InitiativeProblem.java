// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.restkit.problem.ProblemType;

enum InitiativeProblem implements ProblemType {
    INITIATIVE_NOT_FOUND(404);

    private final int status;

    InitiativeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
