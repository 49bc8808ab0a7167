// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** Tells failures of the database, which pass, from failures of an event, which do not. */
final class DatabaseFailure {
    // Connection, transaction rollback (deadlock), out of resources, lock not available, shutdown, system error.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "58");
    private static final Set<String> STATES = Set.of("55P03", "57P01", "57P02", "57P03", "57P05", "25006", "25P03");
    private static final int DEEPEST = 20;

    private DatabaseFailure() {}

    static boolean isTransient(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (state == null && String.valueOf(failure.getMessage()).contains("Acquisition timeout"))
                || (state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2))));
    }
}
