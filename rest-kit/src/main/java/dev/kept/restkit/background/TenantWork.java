// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.background;

import java.time.Instant;
import java.util.Collection;

/**
 * Work that falls due as time passes. Each bean of this type gets a thread of its own while the application runs; see
 * {@link TenantWorkers}. Replicas do it at the same time, so it must leave alone what another one has locked.
 */
public interface TenantWork {

    /** Of the thread, as logs show it. */
    String name();

    /** The tenants for which there is work; asked without a tenant, so by {@link DueTenants}. */
    Collection<String> tenants();

    /**
     * One piece of the work of the current tenant, in a transaction of its own.
     *
     * @param until when this round began: what falls due later belongs to the next one, so that no round chases those
     *     who make work
     * @return whether there may be more of it in this round
     */
    boolean work(Instant until);
}
