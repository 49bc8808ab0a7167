// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import dev.kept.gateway.route.PathRules;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a request must look like before anybody asks what it means. A refused request has been answered. */
final class RequestRules {

    private static final int MAX_ADDRESS = 6000;

    private RequestRules() {}

    static boolean admit(RoutingContext rc) {
        HttpServerRequest request = rc.request();
        String address = request.uri();
        if (address != null && address.length() > MAX_ADDRESS) {
            ProblemWriter.answer(rc, GatewayProblem.URI_TOO_LONG, Integer.toString(MAX_ADDRESS));
            return false;
        }
        String fault = PathRules.fault(path(request), request.query());
        if (fault != null) {
            ProblemWriter.answer(rc, GatewayProblem.INVALID_PATH, fault);
            return false;
        }
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty() && (encodings.size() > 1 || !encodings.get(0).equalsIgnoreCase("chunked"))) {
            ProblemWriter.answer(rc, GatewayProblem.INVALID_REQUEST, "Transfer-Encoding", "chunked");
            return false;
        }
        if (request.headers().getAll(HttpHeaders.AUTHORIZATION).size() > 1) {
            ProblemWriter.answer(rc, GatewayProblem.INVALID_REQUEST, "Authorization", "× 1");
            return false;
        }
        String expect = request.getHeader(HttpHeaders.EXPECT);
        if (expect != null && !expect.equalsIgnoreCase("100-continue")) {
            ProblemWriter.answer(rc, GatewayProblem.EXPECTATION_FAILED);
            return false;
        }
        return true;
    }

    static boolean admitLength(RoutingContext rc, long limit) {
        String length = rc.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // More than 18 digits cannot be a number of bytes that anyone takes.
        if (length != null && (length.length() > 18 || Long.parseLong(length) > limit)) {
            ProblemWriter.answer(rc, GatewayProblem.BODY_TOO_LARGE, Long.toString(limit));
            return false;
        }
        return true;
    }

    // Null for anything but a path with an optional query: the absolute form is for proxies.
    private static @Nullable String path(HttpServerRequest request) {
        String uri = request.uri();
        return uri != null && uri.startsWith("/") ? request.path() : null;
    }
}
