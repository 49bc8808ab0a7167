// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.background;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the workers of the features. */
@ApplicationScoped
public class TenantWorkers {

    private final AgroalDataSource database;
    private final Duration pause;

    TenantWorkers(
            AgroalDataSource database,
            @ConfigProperty(name = "kept.background.pause", defaultValue = "PT1S") Duration pause) {
        this.database = database;
        this.pause = pause;
    }

    /**
     * A worker that is not started yet.
     *
     * @param name of its thread
     * @param dueTenants the SQL function that names the tenants for which there is work, with the owner's right
     * @param work what to do as one of these tenants, in a transaction of its own; several replicas may do it at once,
     *     so it must leave alone what another one has locked
     */
    public TenantWorker make(String name, String dueTenants, Runnable work) {
        return new TenantWorker(name, dueTenants, work, database, pause);
    }
}
