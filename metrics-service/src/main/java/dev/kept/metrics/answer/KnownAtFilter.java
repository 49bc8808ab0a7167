// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says how new a stored answer is: every fact that had arrived by then is in it, and none that came later. */
class KnownAtFilter {

    static final String HEADER = "Known-At";

    private final AnswerTime time;

    KnownAtFilter(AnswerTime time) {
        this.time = time;
    }

    @ServerResponseFilter
    public void tell(ContainerResponseContext response) {
        Instant knownAt = time.get();
        if (knownAt != null) {
            response.getHeaders().putSingle(HEADER, knownAt.toString());
        }
    }
}
