// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.restkit.request.BodyDigest;
import dev.kept.restkit.tenant.Caller;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request with an {@code Idempotency-Key}.
 *
 * @param fingerprint digest of method, address and body
 */
record KeyedRequest(String tenant, String subject, String key, String fingerprint) {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    static Optional<KeyedRequest> of(RoutingContext request, Caller caller) {
        String header = request.request().getHeader(HEADER);
        if (header == null) {
            return Optional.empty();
        }
        String key = unquoted(header.strip());
        if (!VISIBLE.matcher(key).matches()
                || request.request().headers().getAll(HEADER).size() > 1) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textParameter(HEADER, "idempotency-key")));
        }
        return Optional.of(new KeyedRequest(caller.tenant(), caller.subject(), key, BodyDigest.fingerprint(request)));
    }

    private static String unquoted(String header) {
        boolean quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1) : header;
    }
}
