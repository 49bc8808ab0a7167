// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.sql.SQLException;

/** A statement of the kit failed; the cause carries the SQLState. */
public class FeedDatabaseException extends RuntimeException {
    FeedDatabaseException(String what, SQLException cause) {
        super(what + ": " + cause.getMessage(), cause);
    }
}
