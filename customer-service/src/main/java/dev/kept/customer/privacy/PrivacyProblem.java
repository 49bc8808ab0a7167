// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with an erasure. */
enum PrivacyProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    ERASURE_NOT_FOUND(404),
    /** {0}: the customer; {1}: the certificate. */
    CUSTOMER_ALREADY_ERASED(409);

    private final int status;

    PrivacyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
