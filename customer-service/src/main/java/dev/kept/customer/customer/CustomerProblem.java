// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.customer;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a customer. */
enum CustomerProblem implements ProblemType {
    /** {0}: the id or external id that was asked for. */
    CUSTOMER_NOT_FOUND(404),
    /** {0}: the external id; {1}: the id of the customer that has it. */
    CUSTOMER_EXTERNAL_ID_TAKEN(409),
    /** {0}: the parameter that needs the scope customers:pii. */
    CUSTOMER_NAMES_HIDDEN(403),
    /** {0}: the customer; {1}: the one into which it was merged. */
    CUSTOMER_MERGED(409),
    /** {0}: the customer, of whom nothing personal is left. */
    CUSTOMER_ERASED(409);

    private final int status;

    CustomerProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
