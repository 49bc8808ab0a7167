// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.policy.Policy;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens snapshots of stored cells. */
@ApplicationScoped
class StoredCellReaders implements CellReaders {

    private final AgroalDataSource database;
    private final Clock clock;

    StoredCellReaders(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public CellSnapshot open(String tenant) {
        try {
            Connection connection = database.getConnection();
            try {
                return open(connection, tenant, clock);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("open a snapshot", e);
        }
    }

    /** The snapshot owns the connection. */
    static CellSnapshot open(Connection connection, String tenant, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        TenantConnection entered = TenantTransactions.snapshot(connection, tenant);
        Instant now = clock.instant();
        Optional<Generation> live = GenerationTable.live(new GenerationTable(entered).current());
        if (live.isEmpty()) {
            LocalDate yesterday =
                    now.atZone(Policy.DEFAULT.zone()).toLocalDate().minusDays(1);
            Watermark watermark = new Watermark(0, positions(entered), yesterday, now);
            CellQueries nothing =
                    new CellQueries(Policy.DEFAULT, watermark, new MemoryCells(new Points()), Customers.NONE);
            return new Snapshot(connection, nothing);
        }
        Generation generation = live.get();
        Watermark watermark = new Watermark(generation.number(), positions(entered), generation.horizon(), now);
        StoredCustomers customers = new StoredCustomers(entered);
        CellQueries queries = new CellQueries(
                generation.policy(), watermark, new StoredCells(entered, generation.number()), customers);
        return new Snapshot(connection, new SegmentQueries(queries, customers));
    }

    private static Map<String, Long> positions(TenantConnection connection) {
        record Position(String source, long seq) {}
        List<Position> read = connection.list(
                "select c.source, sum(c.seq) from feed_cursor c where ?::text is not null group by c.source",
                row -> new Position(row.getString(1), row.getLong(2)));
        Map<String, Long> positions = new HashMap<>();
        read.forEach(position -> positions.put(position.source(), position.seq()));
        return positions;
    }
}
