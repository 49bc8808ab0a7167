// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.forward;

import dev.kept.gateway.problem.GatewayProblem;
import dev.kept.gateway.problem.ProblemWriter;
import dev.kept.gateway.route.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Sends requests to services over pooled connections. */
@Startup
@Singleton
public class Forwarder {
    /** Shorter than any service keeps an idle connection, so that none is used while it is being closed. */
    private static final int KEEP_ALIVE_SECONDS = 15;

    private final ForwardConfig config;
    private final Proxies proxies;
    private final HttpClient client;
    private final Map<String, Upstream> upstreams = new TreeMap<>();
    private final MeterRegistry meters;
    private final AtomicInteger underWay = new AtomicInteger();

    Forwarder(Vertx vertx, ForwardConfig config, Proxies proxies, MeterRegistry meters) {
        this.config = config;
        this.proxies = proxies;
        this.meters = meters;
        config.services().forEach((name, base) -> upstreams.put(name, new Upstream(name, base, config.breaker())));
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                        .setTcpNoDelay(true),
                new PoolOptions().setHttp1MaxSize(config.connections()).setMaxWaitQueueSize(config.queue()));
        meters.gauge("gateway.exchanges", underWay);
    }

    /** The largest body that the operation takes, in bytes. */
    public long maxBody(Operation operation) {
        if (operation.bulk()) {
            return config.maxBulkBody().asLongValue();
        }
        return (operation.form() ? config.maxFormBody() : config.maxBody()).asLongValue();
    }

    /** Whether the address of a service is known. */
    public boolean knows(String service) {
        return upstreams.containsKey(service);
    }

    /** The state of each service's breaker, for operators. */
    public Map<String, String> states() {
        return upstreams.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().breaker().state().name(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Answers the request with the service's answer, or with a problem. The request must be paused. */
    public void forward(RoutingContext rc, Operation operation) {
        if (rc.response().closed()) {
            return;
        }
        Upstream upstream = upstreams.get(operation.service());
        if (upstream == null) {
            throw new IllegalStateException("no address for " + operation.service());
        }
        if (!upstream.breaker().admit()) {
            count(upstream, "breaker-open");
            refuse(rc, upstream.breaker().openSeconds());
            return;
        }
        RequestOptions target =
                upstream.request(rc.request().method(), rc.request().uri());
        target.setConnectTimeout(config.queueTimeout().toMillis());
        underWay.incrementAndGet();
        new Exchange(this, upstream, rc, operation, target).start();
    }

    ForwardConfig config() {
        return config;
    }

    Proxies proxies() {
        return proxies;
    }

    HttpClient client() {
        return client;
    }

    void ended() {
        underWay.decrementAndGet();
    }

    void count(Upstream upstream, String failure) {
        meters.counter("gateway.upstream.failures", "service", upstream.name(), "kind", failure)
                .increment();
    }

    static void refuse(RoutingContext rc, long retryAfterSeconds) {
        String seconds = Long.toString(retryAfterSeconds);
        rc.response().putHeader("Retry-After", seconds);
        ProblemWriter.answer(rc, GatewayProblem.UNAVAILABLE, seconds);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
