// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes problems as answers, in the language of the request. */
@Singleton
public class ProblemResponses {
    private final ObjectMapper json;
    private final CurrentVertxRequest current;

    ProblemResponses(ObjectMapper json, CurrentVertxRequest current) {
        this.json = json;
        this.current = current;
    }

    /** The answer of a resource method. */
    public Response of(ProblemException problem) {
        RoutingContext request = current.getCurrent();
        var response = Response.status(problem.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(body(problem, request));
        problem.headers().forEach(response::header);
        return response.build();
    }

    /** Ends a request that does not reach a resource method. */
    public void end(RoutingContext request, ProblemException problem) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        problem.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(Buffer.buffer(body(problem, request)));
    }

    private byte[] body(ProblemException problem, @Nullable RoutingContext request) {
        Locale language = request == null ? Language.current() : Language.of(request);
        String id = request == null ? RequestId.fresh() : RequestId.of(request);
        ProblemType type = problem.type();
        var body = new Problem(
                "/problems/" + type.code(),
                ProblemTexts.title(language, type),
                type.status(),
                ProblemTexts.detail(language, type, problem.args()),
                RequestId.asUrn(id),
                type.code(),
                id,
                problem.faults());
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written", e);
        }
    }
}
