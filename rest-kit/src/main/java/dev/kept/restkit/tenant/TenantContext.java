// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant of work that no authenticated request stands behind. It decides which rows the connections taken meanwhile
 * can see, so begin it outside of the transaction.
 */
public final class TenantContext {
    private static final ThreadLocal<@Nullable String> TENANT = new ThreadLocal<>();

    private TenantContext() {}

    /** Does the work as this tenant. */
    public static void runAs(String tenant, Runnable work) {
        callAs(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    /** Does the work as this tenant and returns its result. */
    public static <T> T callAs(String tenant, Supplier<T> work) {
        String before = TENANT.get();
        TENANT.set(tenant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                TENANT.remove();
            } else {
                TENANT.set(before);
            }
        }
    }

    /**
     * Lets the rest of the current transaction see this tenant's rows, for work that goes through several tenants in one
     * transaction.
     */
    public static void enter(Connection inTransaction, String tenant) throws SQLException {
        TenantWall.set(inTransaction, tenant, true);
    }

    static @Nullable String current() {
        return TENANT.get();
    }
}
