// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A request that one of the kit's endpoints refuses, with what an operator has to know (RFC 9457). */
final class FeedProblem extends RuntimeException {
    private final int status;
    private final String title;

    FeedProblem(int status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    /** A type of its own, so that no general mapper of the service takes the detail away. */
    static final class Mapper {
        @ServerExceptionMapper
        public Response answer(FeedProblem problem) {
            Response.ResponseBuilder answer = Response.status(problem.status)
                    .type("application/problem+json")
                    .entity(Map.of(
                            "type",
                            "about:blank",
                            "title",
                            problem.title,
                            "status",
                            problem.status,
                            "detail",
                            String.valueOf(problem.getMessage())));
            return problem.status == 503 ? answer.header("Retry-After", "5").build() : answer.build();
        }
    }
}
