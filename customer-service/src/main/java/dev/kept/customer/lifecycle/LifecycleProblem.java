// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with policies and stages. */
enum LifecycleProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    LIFECYCLE_POLICY_NOT_FOUND(404),
    /** {0}: the status that it has. */
    LIFECYCLE_POLICY_NOT_DRAFT(409),
    /** {0}: the customer. */
    STAGE_OVERRIDE_NOT_FOUND(404),
    /** {0}: the customer; {1}: the day. */
    STAGE_NOT_KNOWN(404);

    private final int status;

    LifecycleProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
