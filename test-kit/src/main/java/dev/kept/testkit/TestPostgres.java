// SPDX-License-Identifier: Apache-2.0
package dev.kept.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** One real PostgreSQL per JVM, with the durable settings of production. It stops when the JVM ends. */
public final class TestPostgres {
    static final String SUPERUSER = "postgres";

    private final int port;

    private TestPostgres(int port) {
        this.port = port;
    }

    /** The server of this JVM; started by the first call. */
    public static TestPostgres server() {
        return new TestPostgres(Integer.parseInt(JvmWide.value("postgres.port", TestPostgres::start)));
    }

    /** The TCP port on which the server listens on the loopback address. */
    public int port() {
        return port;
    }

    /** The JDBC address of a database of this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A connection as superuser, for what a test must do around the application: look behind walls, break things. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, SUPERUSER);
    }

    // The server ends with the JVM by its own shutdown hook; nobody closes it before.
    @SuppressWarnings("resource")
    private static String start() {
        try {
            // Its defaults lose acknowledged commits: fsync and synchronous_commit are off.
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            createRoles(server);
            return Integer.toString(server.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the test PostgreSQL", e);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create the test roles", e);
        }
    }

    private static void createRoles(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String role : new String[] {TestDatabase.OWNER, TestDatabase.APP}) {
                statement.execute("create role " + role + " login nosuperuser nobypassrls password '" + role + "'");
            }
        }
    }
}
