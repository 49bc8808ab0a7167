// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** A producer and readers of its feed, to be driven step by step. */
@ApplicationScoped
class Rig {
    static final String TENANT = "t";

    private final DataSource database;
    private final Outbox outbox;
    private final EventLog log;
    private final Sequencer sequencer;
    private final SourceReader.Consumer consumer;

    Rig(
            DataSource database,
            Outbox outbox,
            EventLog log,
            Sequencer sequencer,
            ConsumerStore store,
            ParkedEvents parked,
            PageApplier applier,
            FeedStatus status) {
        this.database = database;
        this.outbox = outbox;
        this.log = log;
        this.sequencer = sequencer;
        this.consumer = new SourceReader.Consumer(store, parked, applier, status);
    }

    /** Changes a thing and appends the event of it, in the current transaction; returns the thing's new version. */
    long change(String subject, String type) {
        return change(subject, type, 1);
    }

    /** The same several times at once; returns the thing's last version. */
    long change(String subject, String type, int times) {
        String sql = """
                insert into thing (tenant, subject, version) values (?, ?, ?)
                on conflict (tenant, subject) do update set version = thing.version + excluded.version returning version
                """;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, TENANT);
            statement.setString(2, subject);
            statement.setLong(3, times);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long version = row.getLong(1);
                outbox.append(
                        TENANT,
                        LongStream.rangeClosed(version - times + 1, version)
                                .mapToObj(each -> new OutboxEvent(
                                        type, subject, subject, each, Instant.EPOCH, Map.of("version", each)))
                                .toList());
                return version;
            }
        } catch (SQLException e) {
            throw new FeedDatabaseException("change", e);
        }
    }

    /** Commits this many changes of a subject, each in a transaction of its own, and gives them their numbers. */
    void publish(String subject, int times) {
        publish(subject, times, Ledger.NOTED);
    }

    void publish(String subject, int times, String type) {
        for (int i = 0; i < times; i++) {
            QuarkusTransaction.requiringNew().call(() -> change(subject, type));
        }
        sequencer.moveOnce();
    }

    /** The feed without HTTP, through its JSON form. */
    FeedSource local() {
        return new FeedSource() {
            @Override
            public FeedHeads heads() {
                return FeedJson.readHeads(FeedJson.heads(log.heads()));
            }

            @Override
            public FeedPage page(int part, long after, int limit) {
                FeedHeads heads = log.heads();
                return FeedJson.readPage(FeedJson.page(
                        "/test",
                        heads.epoch(),
                        part,
                        heads.heads().getOrDefault(part, 0L),
                        log.page(part, after, limit)));
            }
        };
    }

    SourceReader reader(String name, FeedSource source, int pageSize) {
        return new SourceReader(name, source, new SourceReader.Sizes(pageSize, pageSize, 2), consumer);
    }
}
