// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.plan;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a plan. */
enum PlanProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    PLAN_NOT_FOUND(404),
    /** {0}: the key; {1}: the id of the plan that has it. */
    PLAN_KEY_TAKEN(409),
    /** {0}: the key. */
    PLAN_IN_USE(409);

    private final int status;

    PlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
