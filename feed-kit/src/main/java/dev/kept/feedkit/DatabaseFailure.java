// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells failures of the database, which pass, from failures of an event, which do not. */
final class DatabaseFailure {
    // Connection, transaction rollback (deadlock), out of resources, lock not available, shutdown, system error.
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "58");
    private static final Set<String> STATES = Set.of("55P03", "57P01", "57P02", "57P03", "57P05", "25006");
    private static final int DEEPEST = 8;

    private DatabaseFailure() {}

    static boolean isTransient(Throwable failure) {
        return isTransient(failure, 0);
    }

    // The transaction manager hides the cause of a failed commit among the suppressed ones, in circles even.
    private static boolean isTransient(@Nullable Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        if (failure instanceof SQLException sql && isPassing(sql)) {
            return true;
        }
        return isTransient(failure.getCause(), depth + 1)
                || Stream.of(failure.getSuppressed()).anyMatch(hidden -> isTransient(hidden, depth + 1));
    }

    private static boolean isPassing(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || (state == null && String.valueOf(failure.getMessage()).contains("Acquisition timeout"))
                || (state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2))));
    }
}
