// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.entry;

import dev.kept.gateway.route.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Times every request by operation and class of status; never by path or client, of which there is no end. */
class RequestMeter {
    private static final String OPERATION = Operation.class.getName();
    private static final String NONE = "none";
    private static final int CLIENT_GONE = 499;

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    RequestMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    void begin(RoutingContext rc) {
        long startedAt = System.nanoTime();
        rc.addEndHandler(end -> {
            int status = end.succeeded() ? rc.response().getStatusCode() : CLIENT_GONE;
            timer(rc.get(OPERATION), status).record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
        });
    }

    void found(RoutingContext rc, Operation operation) {
        rc.put(OPERATION, operation);
    }

    private Timer timer(@Nullable Operation operation, int status) {
        String id = operation == null ? NONE : operation.id();
        String service = operation == null ? NONE : operation.service();
        String outcome = status == CLIENT_GONE ? "client-gone" : status / 100 + "xx";
        return timers.computeIfAbsent(
                id + ' ' + outcome,
                key -> Timer.builder("gateway.requests")
                        .tag("operation", id)
                        .tag("service", service)
                        .tag("status", outcome)
                        .register(meters));
    }
}
