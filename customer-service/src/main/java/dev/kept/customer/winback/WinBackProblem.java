// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with an offer. */
enum WinBackProblem implements ProblemType {
    /** {0}: the id. */
    WIN_BACK_OFFER_NOT_FOUND(404),
    /** {0}: what became of it. */
    WIN_BACK_OFFER_SETTLED(409),
    /** {0}: the id of its customer. */
    WIN_BACK_CUSTOMER_FIXED(409);

    private final int status;

    WinBackProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
