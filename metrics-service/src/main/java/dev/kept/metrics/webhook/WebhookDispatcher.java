// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Looks for endpoints that have something due and serves each on a thread of its own, one letter after the other: a slow
 * endpoint holds up nobody but itself. Several replicas may do so at once; a letter is leased to one of them.
 */
@Singleton
class WebhookDispatcher {

    private static final Logger LOG = Logger.getLogger(WebhookDispatcher.class);
    private static final Duration HOUSEKEEPING = Duration.ofHours(1);
    private static final long JOIN_MILLIS = 15_000;

    private final AgroalDataSource database;
    private final WebhookDelivery delivery;
    private final WebhookSettings settings;
    private final Clock clock;
    private final ExecutorService workers;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::loop, "webhooks");
    private Instant tidied = Instant.EPOCH;

    WebhookDispatcher(AgroalDataSource database, WebhookDelivery delivery, WebhookSettings settings, Clock clock) {
        this.database = database;
        this.delivery = delivery;
        this.settings = settings;
        this.clock = clock;
        this.workers = Executors.newFixedThreadPool(settings.threads(), work -> {
            Thread worker = new Thread(work, "webhook-sender");
            worker.setDaemon(true);
            return worker;
        });
        this.thread.setDaemon(true);
    }

    private record Due(String tenant, String endpointId) {}

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        thread.join(JOIN_MILLIS);
        workers.shutdown();
        if (!workers.awaitTermination(JOIN_MILLIS, TimeUnit.MILLISECONDS)) {
            LOG.warn("Web hooks are still being sent; what is not noted is sent again");
        }
    }

    private void loop() {
        try {
            while (!stopped.await(settings.pause().toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            for (Due due : due()) {
                if (busy.add(due.endpointId())) {
                    workers.execute(() -> serve(due));
                }
            }
            if (clock.instant().isAfter(tidied.plus(HOUSEKEEPING))) {
                tidy();
                tidied = clock.instant();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("Web hooks cannot be sent; it is tried again", e);
        }
    }

    private void serve(Due due) {
        try {
            delivery.serve(due.tenant(), due.endpointId());
        } catch (RuntimeException e) {
            LOG.warnf(e, "Web hooks of %s cannot be sent; it is tried again", due.endpointId());
        } finally {
            busy.remove(due.endpointId());
        }
    }

    private List<Due> due() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select tenant, endpoint_id from webhook_endpoints_due()");
                ResultSet rows = select.executeQuery()) {
            List<Due> due = new ArrayList<>();
            while (rows.next()) {
                due.add(new Due(rows.getString(1), rows.getString(2)));
            }
            return due;
        }
    }

    private void tidy() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("select forget_webhook_events(?)")) {
            forget.setObject(1, clock.instant().minus(settings.retention()).atOffset(ZoneOffset.UTC));
            forget.execute();
        }
    }
}
