// SPDX-License-Identifier: Apache-2.0
package dev.kept.gateway.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's keys: fetched at start, then regularly, and when a token names a key that is not known. The last good
 * set stays in force while the issuer is away. One fetch at a time; requests never wait for a regular one.
 */
@Startup
@Singleton
public class Jwks {
    private static final Logger LOG = Logger.getLogger(Jwks.class);
    private static final long RETRY_MILLIS = 1_000;

    private final Vertx vertx;
    private final TokenConfig config;
    private final JwksClient client;
    private final FetchBudget budget; // guarded by this
    private final Counter fetched;
    private final Counter failed;
    private volatile KeySet keys = KeySet.EMPTY;
    private @Nullable Future<KeySet> underWay; // guarded by this

    Jwks(Vertx vertx, TokenConfig config, MeterRegistry meters) {
        this.vertx = vertx;
        this.config = config;
        client = new JwksClient(vertx, config);
        budget = new FetchBudget(config.budget(), config.budgetWindow().toNanos());
        fetched = meters.counter("gateway.jwks.fetches", "result", "ok");
        failed = meters.counter("gateway.jwks.fetches", "result", "failed");
        meters.gauge("gateway.jwks.keys", this, jwks -> jwks.keys.ids().size());
        refreshRegularly();
    }

    /** Whether any key is known, without which no token can be verified. */
    public boolean isLoaded() {
        return !keys.ids().isEmpty();
    }

    /** The ids of the keys in force. */
    public Set<String> keyIds() {
        return keys.ids();
    }

    KeySet current() {
        return keys;
    }

    /** Fetches because a key is not known, within the budget; the result is the set in force afterwards. */
    synchronized Future<KeySet> refresh() {
        if (underWay != null) {
            return underWay;
        }
        long wait = budget.spend(System.nanoTime());
        if (wait <= 0) {
            return fetch();
        }
        if (wait > config.patience().toNanos()) {
            return Future.succeededFuture(keys);
        }
        Promise<KeySet> later = Promise.promise();
        underWay = later.future();
        vertx.setTimer(Duration.ofNanos(wait).toMillis() + 1, id -> {
            synchronized (this) {
                budget.spend(System.nanoTime());
                fetch().onComplete(later);
            }
        });
        return underWay;
    }

    @PreDestroy
    void close() {
        client.close();
    }

    private synchronized Future<KeySet> fetch() {
        Future<KeySet> fetch = client.fetch().map(this::accept).otherwise(failure -> {
            failed.increment();
            LOG.warnf("keys of %s not fetched: %s", config.issuer(), failure.getMessage());
            return keys;
        });
        underWay = fetch;
        fetch.onComplete(done -> {
            synchronized (this) {
                underWay = null;
            }
        });
        return fetch;
    }

    private KeySet accept(KeySet found) {
        fetched.increment();
        if (found.ids().isEmpty()) {
            LOG.warnf("%s publishes no usable key; the known ones stay in force", config.issuer());
            return keys;
        }
        if (!found.sameAs(keys)) {
            LOG.infof("keys of %s: %s", config.issuer(), found.ids());
            keys = found;
        }
        return keys;
    }

    private void refreshRegularly() {
        Future<KeySet> fetch;
        synchronized (this) {
            fetch = underWay == null ? fetch() : underWay;
        }
        fetch.onComplete(done -> {
            long regular = config.refresh().toMillis();
            // Jitter, so that replicas that started together do not ask together.
            long next = isLoaded() ? regular - ThreadLocalRandom.current().nextLong(regular / 10 + 1) : RETRY_MILLIS;
            vertx.setTimer(next, id -> refreshRegularly());
        });
    }
}
