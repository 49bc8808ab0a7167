// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.portrait;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a question about one customer. */
public enum PortraitProblem implements ProblemType {
    CUSTOMER_NOT_KNOWN(404);

    private final int status;

    PortraitProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
