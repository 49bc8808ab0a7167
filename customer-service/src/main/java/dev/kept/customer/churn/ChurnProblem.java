// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a churn reason or record. */
enum ChurnProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    CHURN_REASON_NOT_FOUND(404),
    /** {0}: the code; {1}: the id of the reason that has it. */
    CHURN_REASON_CODE_TAKEN(409),
    /** {0}: the code. */
    CHURN_REASON_CODE_FIXED(409),
    /** {0}: the code. */
    CHURN_REASON_IN_USE(409),
    /** {0}: the id that was asked for. */
    CHURN_RECORD_NOT_FOUND(404),
    /** {0}: the day; {1}: the id of the record. */
    CHURN_RECORD_EXISTS(409),
    CHURN_RECORD_FIXED(409);

    private final int status;

    ChurnProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
