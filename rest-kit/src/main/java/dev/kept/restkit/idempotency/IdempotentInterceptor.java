// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs a resource method and the record of its idempotency key in one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // around @Transactional, which has 200
class IdempotentInterceptor {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_ERROR = 400;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    IdempotentInterceptor(IdempotencyKeys keys, Caller caller, CurrentVertxRequest current, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.current = current;
        this.json = json;
    }

    @AroundInvoke
    @Nullable Object once(InvocationContext call) throws Exception {
        Optional<KeyedRequest> request = KeyedRequest.of(current.getCurrent(), caller);
        if (request.isEmpty()) {
            return call.proceed();
        }
        return QuarkusTransaction.requiringNew().call(() -> run(request.get(), call));
    }

    private @Nullable Object run(KeyedRequest request, InvocationContext call) throws Exception {
        keys.claim(request).ifPresent(answer -> {
            throw new Replay(answer);
        });
        Object result = call.proceed();
        StoredAnswer answer = answer(call, result);
        if (answer.status() >= FIRST_ERROR) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            keys.complete(request, answer);
        }
        return result;
    }

    private StoredAnswer answer(InvocationContext call, @Nullable Object result) throws JsonProcessingException {
        if (result instanceof RestResponse<?> response) {
            return answer(response.getStatus(), response.getHeaders(), response.getEntity());
        }
        if (result instanceof Response response) {
            return answer(response.getStatus(), response.getHeaders(), response.getEntity());
        }
        ResponseStatus declared = call.getMethod().getAnnotation(ResponseStatus.class);
        int usual = result == null ? NO_CONTENT : OK;
        return new StoredAnswer(declared == null ? usual : declared.value(), Map.of(), text(result));
    }

    private StoredAnswer answer(int status, MultivaluedMap<String, Object> headers, @Nullable Object entity)
            throws JsonProcessingException {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_LANGUAGE}) {
            Object value = headers.getFirst(name);
            if (value != null) {
                kept.put(name, value.toString());
            }
        }
        return new StoredAnswer(status, kept, text(entity));
    }

    private String text(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? "" : json.writeValueAsString(entity);
    }
}
