// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Keeps a change of the currency and the recording of money apart: without it an order could be committed in the old
 * currency between the check that there is none and the change.
 */
@ApplicationScoped
class CurrencyLock {

    private final EntityManager entities;

    CurrencyLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Holds the currency as it is until the transaction ends; many may hold it. */
    void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** Waits until nobody holds the currency and keeps others out until the transaction ends. */
    void own() {
        lock("pg_advisory_xact_lock");
    }

    private void lock(String function) {
        // The wall's own setting names the tenant, so that the lock cannot be taken for another one.
        entities.createNativeQuery("select cast(" + function
                        + "(hashtextextended('currency/' || current_setting('kept.tenant'), 0)) as text)")
                .getSingleResult();
    }
}
