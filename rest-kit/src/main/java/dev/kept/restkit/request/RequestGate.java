// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import dev.kept.restkit.problem.Endpoints;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.ProblemResponses;
import dev.kept.restkit.problem.RequestId;
import dev.kept.restkit.problem.StandardProblem;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;

/** The first and the last handler of every request, before and after resource methods and security. */
@Singleton
class RequestGate {
    private static final int FIRST = 10_000;

    private final ProblemResponses responses;
    private final Endpoints endpoints;

    RequestGate(ProblemResponses responses, Endpoints endpoints) {
        this.responses = responses;
        this.endpoints = endpoints;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    void register(@Observes Router router) {
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415, 431, 500, 503}) {
            router.errorHandler(status, request -> responses.end(request, general(request, status)));
        }
    }

    private void enter(RoutingContext request) {
        String id = RequestId.of(request);
        MDC.put("requestId", id);
        request.addHeadersEndHandler(ignored -> addHeaders(request, id));
        if (!isReadable(request.request().headers().getAll("Accept"))) {
            responses.end(request, StandardProblem.NOT_ACCEPTABLE.with());
            return;
        }
        List<Fault> faults = faultsOfAddress(request);
        if (faults.isEmpty()) {
            request.next();
        } else {
            responses.end(request, StandardProblem.INVALID_REQUEST.withFaults(faults));
        }
    }

    /** The framework would answer 500 to media types that it cannot read. */
    private static boolean isReadable(List<String> accepted) {
        try {
            for (String header : accepted) {
                for (String type : header.split(",")) {
                    MediaType.valueOf(type.strip());
                }
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private ProblemException general(RoutingContext request, int status) {
        return status == StandardProblem.UNSUPPORTED_MEDIA_TYPE.status()
                ? endpoints.unsupported(request.request().method().name(), request.normalizedPath())
                : StandardProblem.ofStatus(status).with();
    }

    private static void addHeaders(RoutingContext request, String id) {
        MultiMap headers = request.response().headers();
        headers.set(RequestId.HEADER, id);
        putIfAbsent(headers, "Content-Language", Language.of(request).toLanguageTag());
        putIfAbsent(headers, "Vary", "Accept-Language, Authorization");
        putIfAbsent(headers, "Cache-Control", "no-store");
        putIfAbsent(headers, "X-Content-Type-Options", "nosniff");
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }

    /** A path or a query with control characters, or that is not UTF-8 in percent encoding, goes no further. */
    private static List<Fault> faultsOfAddress(RoutingContext request) {
        List<Fault> faults = new ArrayList<>();
        var language = Language.of(request);
        try {
            String address = request.request().uri();
            var decoder = new QueryStringDecoder(address);
            if (Characters.areReplaced(address, decoder)) {
                faults.add(Faults.parameter(language, "path", "malformed-encoding"));
            }
            if (Characters.areUnfit(decoder.path())) {
                faults.add(Faults.parameter(language, "path", "control-character"));
            }
            decoder.parameters().forEach((name, values) -> {
                if (Characters.areUnfit(name) || values.stream().anyMatch(Characters::areUnfit)) {
                    faults.add(Faults.parameter(language, Characters.shown(name), "control-character"));
                }
            });
        } catch (IllegalArgumentException e) {
            faults.add(Faults.parameter(language, "path", "malformed-encoding"));
        }
        return faults;
    }
}
