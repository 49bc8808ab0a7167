// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import java.util.List;

/** What is wrong with an expression: the code of a fault, and what its text names. */
final class BadExpression extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    BadExpression(String code, Object... arguments) {
        super(code);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.toArray();
    }
}
