// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with contact blocks. */
enum OutreachProblem implements ProblemType {
    CONTACT_BLOCK_NOT_FOUND(404);

    private final int status;

    OutreachProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
