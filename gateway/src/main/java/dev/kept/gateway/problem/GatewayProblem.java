// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.problem;

import java.util.Locale;

/** Every refusal that the gateway itself can answer. Its texts are in {@code gateway-problems*.properties}. */
public enum GatewayProblem {
    INVALID_PATH(400),
    INVALID_REQUEST(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    REQUEST_TIMEOUT(408),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    EXPECTATION_FAILED(417),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UPSTREAM_UNAVAILABLE(502),
    UNAVAILABLE(503),
    UPSTREAM_TIMEOUT(504);

    private final int status;

    GatewayProblem(int status) {
        this.status = status;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** The stable, never translated name of this problem. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
