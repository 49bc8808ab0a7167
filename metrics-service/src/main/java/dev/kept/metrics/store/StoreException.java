// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import java.sql.SQLException;

/** The database refused or failed; the cause says why. */
public final class StoreException extends RuntimeException {

    /** @param sql what was to be done */
    public StoreException(String sql, SQLException cause) {
        super("Failed: " + sql.strip().lines().findFirst().orElse(""), cause);
    }
}
