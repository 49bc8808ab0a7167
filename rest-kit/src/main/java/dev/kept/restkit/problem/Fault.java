// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault of the input.
 *
 * @param pointer where in the body, as a JSON Pointer (RFC 6901), {@code ""} for the body itself
 * @param parameter or which path, query or header parameter
 * @param code stable name for programs, in kebab case
 * @param detail for people: what is wrong and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable String pointer, @Nullable String parameter, String code, String detail) {
    /** A fault in the body. */
    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, code, detail);
    }

    /** A fault in a path, query or header parameter. */
    public static Fault parameter(String name, String code, String detail) {
        return new Fault(null, name, code, detail);
    }

    /** A fault in the body, with the text {@code fault.<code>} in the language of the current request. */
    public static Fault textAt(String pointer, String code, Object... args) {
        return at(pointer, code, ProblemTexts.fault(Language.current(), code, args));
    }

    /** A fault in a parameter, with the text {@code fault.<code>} in the language of the current request. */
    public static Fault textParameter(String name, String code, Object... args) {
        return parameter(name, code, ProblemTexts.fault(Language.current(), code, args));
    }
}
