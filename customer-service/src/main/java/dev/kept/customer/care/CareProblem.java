// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with tasks, visit plans and greetings. */
enum CareProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    TASK_NOT_FOUND(404),
    /** {0}: the status. */
    TASK_SETTLED(409),
    /** The customer cannot change. */
    TASK_CUSTOMER_FIXED(409),
    /** {0}: the id that was asked for. */
    VISIT_PLAN_NOT_FOUND(404),
    /** {0}: the id of the task that says so. */
    GREETING_RECORDED(409);

    private final int status;

    CareProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
