// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.restkit.problem.Endpoints;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * Refuses bodies that are missing, of a media type that the operation does not declare (JSON where it declares none), or
 * larger than a JSON document may be; streams of other media types are free.
 */
@Provider
public class BodyGuard implements ReaderInterceptor {
    private static final Logger LOG = Logger.getLogger(BodyGuard.class);

    private final CurrentVertxRequest current;
    private final Endpoints endpoints;
    private final long largest;

    BodyGuard(
            CurrentVertxRequest current,
            Endpoints endpoints,
            @ConfigProperty(name = "kept.http.max-json-size", defaultValue = "64K") MemorySize largest) {
        this.current = current;
        this.endpoints = endpoints;
        this.largest = largest.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
        refuseUndeclared(context);
        if (declaredLength() > largest) {
            throw StandardProblem.BODY_TOO_LARGE.with(largest);
        }
        var stream = BodyDigest.over(new LimitedInputStream(context.getInputStream(), largest));
        context.setInputStream(stream);
        Object body = read(context, stream);
        if (body == null && isJson(context.getMediaType())) {
            throw StandardProblem.INVALID_REQUEST.withFaults(List.of(Fault.textAt("", "required")));
        }
        return body;
    }

    // The framework checks what is declared; where nothing is, it would take a text for a record's one member.
    private void refuseUndeclared(ReaderInterceptorContext context) {
        var target = CurrentRequestManager.get().getTarget();
        boolean isNamed = context.getHeaders().containsKey(HttpHeaders.CONTENT_TYPE);
        if (isNamed && target.getConsumes().isEmpty() && !isJson(context.getMediaType())) {
            var request = current.getCurrent();
            throw endpoints.unsupported(request.request().method().name(), request.normalizedPath());
        }
    }

    private Object read(ReaderInterceptorContext context, DigestInputStream stream) throws IOException {
        try {
            Object body = context.proceed();
            BodyDigest.finish(stream, current.getCurrent());
            return body;
        } catch (JsonProcessingException e) {
            throw e;
        } catch (IOException e) {
            LOG.debug("A body did not arrive", e);
            throw StandardProblem.REQUEST_TIMEOUT.with();
        }
    }

    private static boolean isJson(MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }

    private long declaredLength() {
        String length = current.getCurrent().request().getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
