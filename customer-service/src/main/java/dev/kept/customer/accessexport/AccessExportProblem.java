// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with an access export. */
enum AccessExportProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    ACCESS_EXPORT_NOT_FOUND(404),
    /** {0}: when it expired. */
    ACCESS_EXPORT_EXPIRED(410);

    private final int status;

    AccessExportProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
