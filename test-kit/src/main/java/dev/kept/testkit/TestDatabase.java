// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A fresh, empty database with the two roles of production: the owner, who migrates, and the application, which owns
 * nothing and so cannot pass row-level security.
 */
public record TestDatabase(
        String jdbcUrl, String appUsername, String appPassword, String ownerUsername, String ownerPassword) {
    static final String OWNER = "kept_owner";
    static final String APP = "kept_app";

    /** A new database on the server of this JVM. */
    public static TestDatabase create() {
        var server = TestPostgres.server();
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = server.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + OWNER);
            statement.execute("revoke all on database " + name + " from public");
            statement.execute("grant connect, temporary on database " + name + " to " + APP);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
        return new TestDatabase(server.jdbcUrl(name), APP, APP, OWNER, OWNER);
    }

    /** The database of the application that the running test class has started through {@link KeptServiceResource}. */
    public static TestDatabase ofRunningService() {
        String url = System.getProperty(KeptServiceResource.RUNNING_URL);
        if (url == null) {
            throw new IllegalStateException("No service runs: the test class lacks KeptServiceResource");
        }
        return new TestDatabase(url, APP, APP, OWNER, OWNER);
    }

    /** A connection as the application: sees only what row-level security lets it see. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, appUsername, appPassword);
    }

    /** A connection as the owner of the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, ownerUsername, ownerPassword);
    }

    /** A connection that no rule holds back. */
    public Connection asSuperuser() throws SQLException {
        return TestPostgres.server().superuser(name());
    }

    /** The name of the database in its server. */
    public String name() {
        return jdbcUrl.substring(jdbcUrl.lastIndexOf('/') + 1);
    }
}
