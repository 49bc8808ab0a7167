// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong about an import as a whole. */
enum BulkProblem implements ProblemType {
    UPLOAD_INCOMPLETE(400),
    IMPORT_NOT_FOUND(404),
    IMPORT_FINISHED(409);

    private final int status;

    BulkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
