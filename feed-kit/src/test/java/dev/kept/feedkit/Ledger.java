// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A consumer that writes down every event it is given. Tests can make it fail. */
@ApplicationScoped
class Ledger implements FeedHandler {
    static final String NOTED = "thing.noted.v1";

    private final DataSource database;
    private volatile Set<String> types = Set.of(NOTED);
    private volatile Consumer<List<FeedEvent>> before = events -> {};
    private volatile Consumer<List<FeedEvent>> after = events -> {};
    private volatile Runnable beforeReset = () -> {};

    Ledger(DataSource database) {
        this.database = database;
    }

    void behave() {
        types = Set.of(NOTED);
        before = events -> {};
        after = events -> {};
        beforeReset = () -> {};
    }

    void know(String... known) {
        types = Set.of(known);
    }

    void beforeApply(Consumer<List<FeedEvent>> sabotage) {
        before = sabotage;
    }

    void afterApply(Consumer<List<FeedEvent>> sabotage) {
        after = sabotage;
    }

    void beforeReset(Runnable sabotage) {
        beforeReset = sabotage;
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void apply(String source, List<FeedEvent> events) {
        before.accept(events);
        String sql =
                "insert into ledger (source, part, seq, tenant, subject, version, type) values (?, ?, ?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (FeedEvent event : events) {
                insert.setString(1, source);
                insert.setInt(2, event.part());
                insert.setLong(3, event.seq());
                insert.setString(4, event.tenant());
                insert.setString(5, event.subject());
                insert.setLong(6, event.version());
                insert.setString(7, event.type());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new FeedDatabaseException("write ledger", e);
        }
        after.accept(events);
    }

    @Override
    public void reset(String source) {
        beforeReset.run();
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from ledger where source = ?")) {
            delete.setString(1, source);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new FeedDatabaseException("reset ledger", e);
        }
    }
}
