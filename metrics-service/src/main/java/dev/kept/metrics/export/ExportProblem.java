// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.export;

import dev.kept.restkit.problem.ProblemType;

enum ExportProblem implements ProblemType {
    EXPORT_TABLE_NOT_FOUND(404);

    private final int status;

    ExportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
