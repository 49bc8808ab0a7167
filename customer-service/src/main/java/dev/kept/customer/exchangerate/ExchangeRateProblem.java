// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.exchangerate;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a rate. */
enum ExchangeRateProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    EXCHANGE_RATE_NOT_FOUND(404),
    /** {0}: the currency; {1}: the day; {2}: the id of the rate that there is. */
    EXCHANGE_RATE_TAKEN(409);

    private final int status;

    ExchangeRateProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
