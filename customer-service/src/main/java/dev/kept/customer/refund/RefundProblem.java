// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.refund;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a refund. */
enum RefundProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    REFUND_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the refund that has it. */
    REFUND_EXTERNAL_ID_TAKEN(409),
    /** {0}: what can still be refunded of the order. */
    REFUND_EXCEEDS_ORDER(409),
    /** The order or the customer of a refund cannot change. */
    REFUND_TARGET_FIXED(409);

    private final int status;

    RefundProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
