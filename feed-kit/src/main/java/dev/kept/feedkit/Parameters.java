// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import org.jspecify.annotations.Nullable;

/** Query parameters of the kit's endpoints, or a 400 that names what would be right. */
final class Parameters {
    private Parameters() {}

    static long number(String name, @Nullable String value, long least, long most) {
        try {
            long number = Long.parseLong(present(name, value));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw invalid("Parameter %s must be a whole number from %d to %d".formatted(name, least, most));
    }

    static String present(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw invalid("Parameter %s is missing".formatted(name));
        }
        return value;
    }

    static FeedProblem invalid(String detail) {
        return new FeedProblem(400, "Bad request", detail);
    }
}
