// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a subscription. */
enum SubscriptionProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    SUBSCRIPTION_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the subscription that has it. */
    SUBSCRIPTION_EXTERNAL_ID_TAKEN(409),
    /** {0}: the id of the subscription's customer. */
    SUBSCRIPTION_CUSTOMER_FIXED(409),
    /** {0}: the day of the change; {1}: the day of the change before it. */
    SUBSCRIPTION_OUT_OF_ORDER(409),
    /** {0}: the day of the change; {1}: today. */
    SUBSCRIPTION_CHANGE_AHEAD(409),
    /** {0}: the day of the change; {1}: the last day on which it could be. */
    SUBSCRIPTION_BEYOND_TERM(409),
    /** {0}: the day up to which terms are renewed. */
    SUBSCRIPTION_PAID_AHEAD(409),
    /** {0}: the first day after the pause. */
    SUBSCRIPTION_PAUSED(409),
    /** {0}: the day on which the cancellation takes effect. */
    SUBSCRIPTION_CANCELLED(409),
    SUBSCRIPTION_NOT_CANCELLED(409),
    /** {0}: the day on which the cancellation took effect. */
    SUBSCRIPTION_CANCELLATION_FINAL(409),
    /** {0}: the most that there can be. */
    SUBSCRIPTION_TOO_MANY_CHANGES(409);

    private final int status;

    SubscriptionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
