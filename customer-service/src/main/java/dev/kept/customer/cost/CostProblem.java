// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a cost. */
enum CostProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    COST_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the cost that has it. */
    COST_EXTERNAL_ID_TAKEN(409),
    /** The customer of a cost cannot change. */
    COST_CUSTOMER_FIXED(409);

    private final int status;

    CostProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
