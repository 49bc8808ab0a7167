// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with an interaction or a touchpoint. */
enum InteractionProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    INTERACTION_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the interaction that has it. */
    INTERACTION_EXTERNAL_ID_TAKEN(409),
    /** {0}: the id of the interaction's customer. */
    INTERACTION_CUSTOMER_FIXED(409),
    /** {0}: the key that was asked for. */
    TOUCHPOINT_NOT_FOUND(404),
    /** {0}: the key. */
    TOUCHPOINT_IN_USE(409);

    private final int status;

    InteractionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
