// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import dev.kept.gateway.route.Operation;
import dev.kept.gateway.security.Refusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bearer tokens in requests, and what is said about them (RFC 6750). */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static @Nullable String token(RoutingContext rc) {
        String value = rc.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        String token = value.substring(SCHEME.length()).trim();
        return token.isEmpty() ? null : token;
    }

    static void unauthenticated(RoutingContext rc, Refusal refusal) {
        rc.response()
                .putHeader(
                        "WWW-Authenticate",
                        refusal == Refusal.TOKEN_MISSING
                                ? "Bearer realm=\"kept\""
                                : "Bearer realm=\"kept\", error=\"invalid_token\", error_description=\"%s\""
                                        .formatted(refusal.code()));
        ProblemWriter.answer(rc, GatewayProblem.UNAUTHENTICATED, refusal.code());
    }

    static void insufficientScope(RoutingContext rc, Operation operation) {
        List<String> alternatives = operation.scopes().stream()
                .map(scopes -> String.join(" ", scopes))
                .toList();
        rc.response()
                .putHeader(
                        "WWW-Authenticate",
                        "Bearer realm=\"kept\", error=\"insufficient_scope\", scope=\"%s\""
                                .formatted(alternatives.get(0)));
        ProblemWriter.answer(rc, GatewayProblem.FORBIDDEN, String.join(" | ", alternatives));
    }
}
