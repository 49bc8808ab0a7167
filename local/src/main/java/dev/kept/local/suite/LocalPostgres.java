// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * A real PostgreSQL that keeps what it has acknowledged: one server, one database per service. The owner of the tables
 * migrates; a service's own role owns nothing and reaches its own database only.
 */
final class LocalPostgres implements AutoCloseable {
    static final String OWNER = "kept_owner";

    private static final String SUPERUSER = "postgres";
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final EmbeddedPostgres server;
    private final Path data;

    private LocalPostgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts the server, and makes roles and databases at the first start.
     *
     * @param binaries where the program is unpacked to
     */
    static LocalPostgres start(Workspace workspace, Path binaries, int port, Secrets secrets, List<String> databases) {
        Path data = workspace.postgresData();
        boolean first = !Files.exists(workspace.postgresInitialised());
        try {
            if (first) {
                // Left by a first start that was interrupted: no service has ever seen it.
                Workspace.delete(data);
            } else if (!Files.exists(workspace.secrets())) {
                throw new SuiteException(SuiteException.Reason.SECRETS_MISSING, workspace.secrets());
            }
            Files.createDirectories(data);
            LocalPostgres postgres = new LocalPostgres(launch(workspace, binaries, port, secrets), data);
            if (first) {
                postgres.initialise(secrets, databases);
                Files.createFile(workspace.postgresInitialised());
            }
            return postgres;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new SuiteException(
                    SuiteException.Reason.DATABASE,
                    e,
                    workspace.log("postgres"),
                    LogTail.of(workspace.log("postgres")));
        }
    }

    private static EmbeddedPostgres launch(Workspace workspace, Path binaries, int port, Secrets secrets)
            throws IOException {
        Files.createDirectories(binaries);
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(workspace.postgresData())
                .setCleanDataDirectory(false)
                // The suite stops it, after the services: never on its own when the JVM ends.
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        workspace.log("postgres").toFile()))
                // The same order and case rules on every machine, whatever its language is.
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", secrets.get("postgres"))
                // Embedded PostgreSQL switches these off, and then loses acknowledged commits.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private void initialise(Secrets secrets, List<String> databases) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("set password_encryption = 'scram-sha-256'");
            sql.execute("alter role %s password '%s'".formatted(SUPERUSER, secrets.get("postgres")));
            sql.execute(
                    "create role %s login nosuperuser nobypassrls password '%s'".formatted(OWNER, secrets.get(OWNER)));
            for (String database : databases) {
                String role = appRole(database);
                sql.execute("create role %s login nosuperuser nobypassrls password '%s'"
                        .formatted(role, secrets.get(role)));
                sql.execute("create database %s owner %s".formatted(database, OWNER));
                sql.execute("revoke connect on database %s from public".formatted(database));
                sql.execute("grant connect on database %s to %s".formatted(database, role));
            }
            // Until here it trusted everyone on this machine.
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            sql.execute("select pg_reload_conf()");
        }
    }

    /** The role as which a service works with its database. */
    static String appRole(String database) {
        return database + "_app";
    }

    Connection superuser(String database, Secrets secrets) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), SUPERUSER, secrets.get("postgres"));
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** Ends all sessions, writes everything out and stops. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop PostgreSQL", e);
        }
        // It gives up after 5 seconds; a checkpoint may take longer.
        PostmasterFile.in(data)
                .flatMap(PostmasterFile::process)
                .ifPresent(process -> Processes.hasEnded(process, STOP));
    }
}
