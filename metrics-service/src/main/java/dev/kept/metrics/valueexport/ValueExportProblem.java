// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import dev.kept.restkit.problem.ProblemType;

enum ValueExportProblem implements ProblemType {
    VALUE_EXPORT_NOT_FOUND(404),
    VALUE_EXPORT_TOO_MANY_GROUPS(422);

    private final int status;

    ValueExportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
