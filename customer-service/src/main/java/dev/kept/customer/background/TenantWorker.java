// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.background;

import dev.kept.restkit.tenant.TenantContext;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that does, again and again, what has fallen due for each tenant. */
public final class TenantWorker {

    private static final Logger LOG = Logger.getLogger(TenantWorker.class);
    private static final long JOIN_MILLIS = 10_000;

    private final String dueTenants;
    private final Runnable work;
    private final AgroalDataSource database;
    private final Duration pause;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;

    TenantWorker(String name, String dueTenants, Runnable work, AgroalDataSource database, Duration pause) {
        this.dueTenants = dueTenants;
        this.work = work;
        this.database = database;
        this.pause = pause;
        this.thread = new Thread(this::loop, name);
        this.thread.setDaemon(true);
    }

    /** Begins to work. */
    public void start() {
        thread.start();
    }

    /** Ends after the piece of work at hand. */
    public void stop() throws InterruptedException {
        stopped.countDown();
        thread.join(JOIN_MILLIS);
    }

    private void loop() {
        try {
            while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            for (String tenant : tenants()) {
                if (stopped.getCount() > 0) {
                    workFor(tenant);
                }
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "%s cannot work; it tries again", thread.getName());
        }
    }

    // One tenant's trouble must not keep the others waiting.
    private void workFor(String tenant) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            TenantContext.runAs(tenant, work);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s cannot work for one tenant; it tries again", thread.getName());
        } finally {
            context.terminate();
        }
    }

    private List<String> tenants() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select tenant from " + dueTenants + "() as t(tenant)");
                ResultSet rows = select.executeQuery()) {
            List<String> tenants = new ArrayList<>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        }
    }
}
