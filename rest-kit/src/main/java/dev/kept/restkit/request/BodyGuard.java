// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
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

/** Refuses bodies that are missing or larger than a JSON document may be; streams of other media types are free. */
@Provider
public class BodyGuard implements ReaderInterceptor {
    private static final Logger LOG = Logger.getLogger(BodyGuard.class);

    private final CurrentVertxRequest current;
    private final long largest;

    BodyGuard(
            CurrentVertxRequest current,
            @ConfigProperty(name = "kept.http.max-json-size", defaultValue = "64K") MemorySize largest) {
        this.current = current;
        this.largest = largest.asLongValue();
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType() == InputStream.class) {
            return context.proceed();
        }
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
