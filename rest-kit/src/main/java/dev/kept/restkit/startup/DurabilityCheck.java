// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.startup;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Refuses to start on a database that may forget what it has acknowledged. */
@Singleton
class DurabilityCheck {
    private final AgroalDataSource dataSource;

    DurabilityCheck(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void check(@Observes @Priority(1) StartupEvent event) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            require("fsync", row.getString(1));
            require("synchronous_commit", row.getString(2));
        }
    }

    static void require(String setting, String value) {
        if (value.equals("off")) {
            throw new IllegalStateException("PostgreSQL runs with " + setting
                    + " = off and would lose acknowledged changes in a crash. Set " + setting + " = on.");
        }
    }
}
