// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.CellReaders;
import dev.kept.metrics.cell.CellSnapshot;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Viewpoint;
import dev.kept.metrics.cell.Watermark;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.ViewpointReader.Limits;
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
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens snapshots of stored cells. */
@ApplicationScoped
class StoredCellReaders implements CellReaders {

    private final AgroalDataSource database;
    private final Clock clock;
    private final FactReader facts;
    private final Limits limits;

    StoredCellReaders(
            AgroalDataSource database,
            Clock clock,
            FactReader facts,
            @ConfigProperty(name = "kept.metrics.viewpoint.most-facts", defaultValue = "200000") long mostFacts,
            @ConfigProperty(name = "kept.metrics.viewpoint.most-steps", defaultValue = "2000") int mostSteps) {
        this.database = database;
        this.clock = clock;
        this.facts = facts;
        this.limits = new Limits(mostFacts, mostSteps);
    }

    @Override
    public CellSnapshot open(String tenant) {
        return open(tenant, Viewpoint.DECLARED);
    }

    @Override
    public CellSnapshot open(String tenant, Viewpoint viewpoint) {
        try {
            Connection connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                TenantConnection entered = TenantTransactions.snapshot(connection, tenant);
                return new Snapshot(connection, reader(entered, viewpoint));
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new StoreException("open a snapshot", e);
        }
    }

    @Override
    public <T> Hindsight<T> since(String tenant, Viewpoint viewpoint, Function<CellReader, T> question) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                TenantConnection entered = TenantTransactions.snapshot(connection, tenant);
                Instant now = clock.instant();
                return new ViewpointReader(entered, facts, viewpoint, limits).since(live(entered, now), now, question);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new StoreException("look back", e);
        }
    }

    /** The snapshot owns the connection. */
    static CellSnapshot open(Connection connection, String tenant, Clock clock) throws SQLException {
        connection.setAutoCommit(false);
        TenantConnection entered = TenantTransactions.snapshot(connection, tenant);
        Instant now = clock.instant();
        return new Snapshot(connection, declared(entered, live(entered, now), now));
    }

    private CellReader reader(TenantConnection connection, Viewpoint viewpoint) {
        Instant now = clock.instant();
        Generation live = live(connection, now);
        return viewpoint.isAnsweredBy(live.policy())
                ? declared(connection, live, now)
                : new ViewpointReader(connection, facts, viewpoint, limits).reader(live, now);
    }

    private static CellReader declared(TenantConnection connection, Generation live, Instant now) {
        Watermark watermark = new Watermark(live.number(), positions(connection), live.horizon(), now);
        if (live.number() == 0) {
            return new CellQueries(live.policy(), watermark, new MemoryCells(new Points()), Customers.NONE);
        }
        StoredCustomers customers = new StoredCustomers(connection);
        CellSource cells = new StoredCells(connection, live.number());
        ForeignAmounts foreign = new StoredForeignAmounts(connection, live.policy());
        return new SegmentQueries(new CellQueries(live.policy(), watermark, cells, customers, foreign), customers);
    }

    /** Number 0 stands for a tenant of whom nothing is known yet. */
    private static Generation live(TenantConnection connection, Instant now) {
        Optional<Generation> live = GenerationTable.live(new GenerationTable(connection).current());
        LocalDate yesterday = now.atZone(Policy.DEFAULT.zone()).toLocalDate().minusDays(1);
        return live.orElseGet(() -> new Generation(
                0, Generation.Status.LIVE, Policy.DEFAULT, 0, yesterday, "", true, Contribution.VERSION));
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
