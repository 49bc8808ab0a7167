// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    private static final Path BINARIES = Path.of("target/postgresql").toAbsolutePath();

    private Workspace workspace;
    private Secrets secrets;
    private int port;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        workspace = Workspace.create(folder.resolve("suite"));
        secrets = Secrets.in(workspace.secrets());
        port = Ports.free().postgres();
    }

    @Test
    void keepsItsDataAndItsWallsOverAStop() throws SQLException {
        try (LocalPostgres first = start()) {
            sql(first, "customer", LocalPostgres.OWNER, "create table t (x int)");
            assertEquals("on", sql(first, "customer", LocalPostgres.OWNER, "show fsync"));
            assertEquals("on", sql(first, "customer", LocalPostgres.OWNER, "show synchronous_commit"));
        }

        try (LocalPostgres second = start()) {
            sql(second, "customer", LocalPostgres.OWNER, "insert into t values (1)");
            String own = sql(second, "customer", "customer_app", "select current_user");

            assertEquals("customer_app", own);
            assertThrows(SQLException.class, () -> sql(second, "survey", "customer_app", "select 1"));
            assertThrows(
                    SQLException.class,
                    () -> DriverManager.getConnection(second.jdbcUrl("customer"), "customer_app", "guess"));
        }
    }

    @Test
    void aServerThatWasLeftBehindIsStoppedProperlyFirst() throws SQLException {
        List<String> stopped = new ArrayList<>();
        LocalPostgres orphan = start();
        sql(orphan, "customer", LocalPostgres.OWNER, "create table t (x int)");
        long pid = PostmasterFile.in(workspace.postgresData()).orElseThrow().pid();

        PostmasterFile.stopLeftover(workspace.postgresData(), new SuiteListener() {
            @Override
            public void stoppedLeftover(String name, long process) {
                stopped.add(name + " " + process);
            }
        });

        assertEquals(List.of("PostgreSQL " + pid), stopped);
        port = Ports.free().postgres();
        try (LocalPostgres next = startInAnotherJvm()) {
            assertEquals("0", sql(next, "customer", LocalPostgres.OWNER, "select count(*) from t"));
        }
        orphan.close();
    }

    @Test
    void aFirstStartThatWasInterruptedIsDoneAgain() throws Exception {
        Files.createDirectories(workspace.postgresData());
        Files.writeString(workspace.postgresData().resolve("postgresql.conf"), "half written");

        try (LocalPostgres postgres = start()) {
            assertEquals("1", sql(postgres, "metrics", "metrics_app", "select 1"));
        }
    }

    @Test
    void lostSecretsAreNamedAndNotReplaced() throws Exception {
        start().close();
        Files.delete(workspace.secrets());

        SuiteException refused = assertThrows(SuiteException.class, this::start);

        assertEquals(SuiteException.Reason.SECRETS_MISSING, refused.reason());
        assertTrue(Files.exists(workspace.postgresData().resolve("PG_VERSION")));
    }

    private LocalPostgres start() {
        return LocalPostgres.start(workspace, BINARIES, port, secrets, List.of("customer", "survey", "metrics"));
    }

    /** The file lock of the embedded server belongs to the JVM that started it; here that is still this one. */
    private LocalPostgres startInAnotherJvm() {
        try {
            Files.delete(workspace.postgresData().resolve("epg-lock"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return start();
    }

    private String sql(LocalPostgres postgres, String database, String user, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(database), user, secrets.get(user));
                var sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "";
            }
            try (var rows = sql.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
