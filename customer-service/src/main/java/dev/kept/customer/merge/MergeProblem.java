// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a merge. */
enum MergeProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    MERGE_NOT_FOUND(404),
    /** {0}: when it was undone. */
    MERGE_UNDONE_ALREADY(409),
    /** {0}: the survivor; {1}: the merge by which it went into another customer. */
    MERGE_NOT_THE_LAST(409);

    private final int status;

    MergeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
