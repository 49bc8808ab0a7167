// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with complaints and service targets. */
enum ComplaintProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    COMPLAINT_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the complaint that has it. */
    COMPLAINT_EXTERNAL_ID_TAKEN(409),
    /** {0}: the id of the complaint's customer. */
    COMPLAINT_CUSTOMER_FIXED(409),
    /** {0}: the member; {1}: what is recorded. */
    COMPLAINT_HISTORY_FIXED(409),
    /** {0}: the step; {1}: the status; {2}: the steps that are legal. */
    COMPLAINT_STEP_ILLEGAL(409),
    /** {0}: the status. */
    COMPLAINT_UNRESOLVED(409),
    /** {0}: the severity. */
    SERVICE_TARGET_NOT_FOUND(404);

    private final int status;

    ComplaintProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
