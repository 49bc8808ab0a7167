// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribute;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with an attribute definition. */
enum AttributeDefinitionProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    ATTRIBUTE_DEFINITION_NOT_FOUND(404),
    /** {0}: the key; {1}: the id of the definition that has it. */
    ATTRIBUTE_DEFINITION_KEY_TAKEN(409),
    /** {0}: the key; {1}: the type. */
    ATTRIBUTE_DEFINITION_FIXED(409);

    private final int status;

    AttributeDefinitionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
