// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.restkit.problem.ProblemType;

enum QueryProblem implements ProblemType {
    METRIC_UNKNOWN(404),
    TOO_MANY_POINTS(400),
    TOO_MANY_GROUPS(400),
    TOO_MUCH_TO_RECOMPUTE(422),
    TOO_MANY_CUSTOMERS(422);

    private final int status;

    QueryProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
