// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Ends a request with the answer that an earlier one with the same key got. */
final class Replay extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient StoredAnswer answer;

    Replay(StoredAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    /** Sends it. */
    static final class Mapper {
        @ServerExceptionMapper
        public Response replay(Replay replay) {
            StoredAnswer answer = replay.answer;
            var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
            answer.headers().forEach(response::header);
            if (!answer.body().isEmpty()) {
                response.type(MediaType.APPLICATION_JSON_TYPE).entity(answer.body());
            }
            return response.build();
        }
    }
}
