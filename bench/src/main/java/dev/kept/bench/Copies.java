// SPDX-License-Identifier: Apache-2.0
package dev.kept.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Rows by {@code COPY}: the fastest way into PostgreSQL. */
final class Copies {

    private Copies() {}

    static void file(Connection connection, String copy, Path file) throws SQLException {
        try (InputStream in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
