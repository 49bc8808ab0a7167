// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with an inspection. */
enum InspectionProblem implements ProblemType {
    /** {0}: the id. */
    CHECKLIST_NOT_FOUND(404),
    /** {0}: the key; {1}: the id of the checklist that has it. */
    CHECKLIST_KEY_TAKEN(409),
    /** {0}: the key. */
    CHECKLIST_KEY_FIXED(409),
    /** {0}: how many inspections name it. */
    CHECKLIST_IN_USE(409),
    /** {0}: the id. */
    INSPECTION_NOT_FOUND(404),
    /** {0}: the id of its checklist. */
    INSPECTION_CHECKLIST_FIXED(409),
    /** {0}: the id. */
    FINDING_NOT_FOUND(404);

    private final int status;

    InspectionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
