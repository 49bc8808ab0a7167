// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import java.util.Collection;
import java.util.regex.Pattern;

/** Which events an endpoint wants: a type, or a beginning that ends with {@code *}; {@code *} alone are all. */
final class EventPattern {

    static final String REGEX = "^(\\*|[a-z][a-z0-9.-]{0,99}(\\.\\*)?)$";

    private static final Pattern FORM = Pattern.compile(REGEX);

    private EventPattern() {}

    static boolean matches(String pattern, String type) {
        return pattern.endsWith("*")
                ? type.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(type);
    }

    /** Whether it is one, and some known type matches it. */
    static boolean known(String pattern, Collection<String> types) {
        return FORM.matcher(pattern).matches() && types.stream().anyMatch(type -> matches(pattern, type));
    }
}
