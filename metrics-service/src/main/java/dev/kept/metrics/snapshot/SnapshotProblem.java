// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a question about one customer. */
public enum SnapshotProblem implements ProblemType {
    CUSTOMER_NOT_KNOWN(404);

    private final int status;

    SnapshotProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
