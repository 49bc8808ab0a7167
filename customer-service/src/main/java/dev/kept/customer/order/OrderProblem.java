// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with an order. */
enum OrderProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    ORDER_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the order that has it. */
    ORDER_EXTERNAL_ID_TAKEN(409),
    /** {0}: what has been refunded. */
    ORDER_HAS_REFUNDS(409),
    /** {0}: what has been refunded. */
    ORDER_BELOW_REFUNDED(409),
    /** {0}: the id of the order's customer. */
    ORDER_CUSTOMER_FIXED(409),
    /** {0}: the currency in which something was refunded. */
    ORDER_CURRENCY_FIXED(409);

    private final int status;

    OrderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
