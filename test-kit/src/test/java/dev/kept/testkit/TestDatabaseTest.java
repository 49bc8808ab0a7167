// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
    @Test
    void runsOneServerWithDurableSettings() throws SQLException {
        int port = TestPostgres.server().port();

        try (var connection = TestDatabase.create().asApp()) {
            assertEquals("on", setting(connection, "fsync"));
            assertEquals("on", setting(connection, "synchronous_commit"));
            assertEquals("18", setting(connection, "server_version").split("\\.")[0]);
            assertEquals(port, TestPostgres.server().port());
        }
    }

    @Test
    void givesEachCallerADatabaseOfItsOwn() {
        assertNotEquals(TestDatabase.create().name(), TestDatabase.create().name());
    }

    @Test
    void theApplicationOwnsNothing() throws SQLException {
        try (var connection = TestDatabase.create().asApp();
                var statement = connection.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("create table note (id text)"));
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
