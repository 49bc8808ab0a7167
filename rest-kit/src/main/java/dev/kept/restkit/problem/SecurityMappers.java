// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps missing, bad and insufficient tokens. */
class SecurityMappers {
    private static final String CHALLENGE = "WWW-Authenticate";

    private final ProblemResponses responses;

    SecurityMappers(ProblemResponses responses) {
        this.responses = responses;
    }

    @ServerExceptionMapper
    public Response missing(UnauthorizedException e) {
        return responses.of(StandardProblem.UNAUTHENTICATED.with().header(CHALLENGE, "Bearer"));
    }

    @ServerExceptionMapper
    public Response bad(AuthenticationFailedException e) {
        return badToken();
    }

    @ServerExceptionMapper
    public Response incomplete(AuthenticationCompletionException e) {
        return badToken();
    }

    @ServerExceptionMapper
    public Response insufficient(ForbiddenException e) {
        return responses.of(StandardProblem.FORBIDDEN.with().header(CHALLENGE, "Bearer error=\"insufficient_scope\""));
    }

    private Response badToken() {
        return responses.of(StandardProblem.UNAUTHENTICATED.with().header(CHALLENGE, "Bearer error=\"invalid_token\""));
    }
}
