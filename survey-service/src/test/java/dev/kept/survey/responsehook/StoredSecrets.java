// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.testkit.TestDatabase;
import java.sql.SQLException;

/** Looks for secrets where none may be readable. */
final class StoredSecrets {

    private StoredSecrets() {}

    /** In the hooks and in what is kept of requests. */
    static int rowsWith(String text) throws SQLException {
        try (var connection = TestDatabase.ofRunningService().asSuperuser();
                var select = connection.prepareStatement(
                        "select (select count(*) from response_hook h where"
                                + " strpos(h::text, ?) > 0) + (select count(*) from idempotency_key k where strpos(k::text, ?) > 0)")) {
            select.setString(1, text);
            select.setString(2, text);
            try (var rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
