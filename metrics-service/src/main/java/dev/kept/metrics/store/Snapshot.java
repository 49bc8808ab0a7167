// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.ForwardingReader;
import java.sql.Connection;
import java.sql.SQLException;

/** A reader together with the transaction that it reads in. */
final class Snapshot implements CellSnapshot, ForwardingReader {

    private final Connection connection;
    private final CellReader reader;

    Snapshot(Connection connection, CellReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    @Override
    public CellReader reader() {
        return reader;
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new StoreException("close a snapshot", e);
        }
    }
}
