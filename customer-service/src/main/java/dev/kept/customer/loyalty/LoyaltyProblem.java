// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with points and the programme. */
enum LoyaltyProblem implements ProblemType {
    /** {0}: the customer's balance. */
    POINTS_NOT_ENOUGH(409),
    /** {0}: the id that was asked for. */
    POINTS_ENTRY_NOT_FOUND(404),
    /** {0}: the entry; an entry is reversed once only. */
    POINTS_ALREADY_REVERSED(409),
    /** {0}: the kind of the entry. */
    POINTS_NOT_REVERSIBLE(409),
    /** Nothing has been declared yet. */
    LOYALTY_PROGRAMME_NOT_FOUND(404);

    private final int status;

    LoyaltyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
