// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A JSON string that no type of ours takes: a deserializer throws it with the code of the fault to report. */
public final class BadText extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String expected;

    /**
     * A value to be reported as the fault {@code code}.
     *
     * @param expected what would be right; fills {@code {0}} of the text {@code fault.<code>}
     */
    public BadText(JsonParser parser, Class<?> target, String code, String expected) {
        super(parser, code, target);
        this.code = code;
        this.expected = expected;
    }

    String code() {
        return code;
    }

    String expected() {
        return expected;
    }
}
