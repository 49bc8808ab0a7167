// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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

    static BadRequestException invalid(String detail) {
        return new BadRequestException(detail, problem(400, "Bad request", detail));
    }

    static Response problem(int status, String title, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(Map.of("type", "about:blank", "title", title, "status", status, "detail", detail))
                .build();
    }
}
