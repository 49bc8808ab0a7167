// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.product;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a product or a product line. */
enum ProductProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    PRODUCT_NOT_FOUND(404),
    /** {0}: the code; {1}: the id of the product that has it. */
    PRODUCT_CODE_TAKEN(409),
    /** {0}: the key that was asked for. */
    PRODUCT_LINE_NOT_FOUND(404),
    /** {0}: how many products are of the line. */
    PRODUCT_LINE_IN_USE(409);

    private final int status;

    ProductProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
