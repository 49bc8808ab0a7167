// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.tenant.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Work of a request that happens once per idempotency key. */
@ApplicationScoped
public class IdempotentCall {
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int FIRST_ERROR = 400;

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;

    IdempotentCall(IdempotencyKeys keys, Caller caller, CurrentVertxRequest current, ObjectMapper json) {
        this.keys = keys;
        this.caller = caller;
        this.current = current;
        this.json = json;
    }

    /**
     * Does the work of the current request, whose body has been read, in one transaction with the record of its key.
     * Without a key it just does the work. If the key's answer is known, it throws what ends the request with it.
     */
    public <T extends @Nullable Object> T once(Callable<T> work) throws Exception {
        return once(work, 0);
    }

    <T extends @Nullable Object> T once(Callable<T> work, int declaredStatus) throws Exception {
        Optional<KeyedRequest> request = KeyedRequest.of(current.getCurrent(), caller);
        if (request.isEmpty()) {
            return work.call();
        }
        return QuarkusTransaction.requiringNew().call(() -> recorded(request.get(), work, declaredStatus));
    }

    private <T extends @Nullable Object> T recorded(KeyedRequest request, Callable<T> work, int declaredStatus)
            throws Exception {
        keys.claim(request).ifPresent(answer -> {
            throw new Replay(answer);
        });
        T result = work.call();
        StoredAnswer answer = answer(result, declaredStatus);
        if (answer.status() >= FIRST_ERROR) {
            QuarkusTransaction.setRollbackOnly();
        } else {
            keys.complete(request, answer);
        }
        return result;
    }

    private StoredAnswer answer(@Nullable Object result, int declaredStatus) throws JsonProcessingException {
        if (result instanceof RestResponse<?> response) {
            return answer(response.getStatus(), response.getHeaders(), response.getEntity());
        }
        if (result instanceof Response response) {
            return answer(response.getStatus(), response.getHeaders(), response.getEntity());
        }
        int usual = result == null ? NO_CONTENT : OK;
        return new StoredAnswer(declaredStatus == 0 ? usual : declaredStatus, Map.of(), text(result));
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
        Object kept = entity instanceof ShownOnce once ? once.shownAgain() : entity;
        return kept == null ? "" : json.writeValueAsString(kept);
    }
}
