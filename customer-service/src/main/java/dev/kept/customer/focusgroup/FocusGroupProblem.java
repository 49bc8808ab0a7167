// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a focus group. */
enum FocusGroupProblem implements ProblemType {
    /** {0}: the id. */
    FOCUS_GROUP_NOT_FOUND(404);

    private final int status;

    FocusGroupProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
