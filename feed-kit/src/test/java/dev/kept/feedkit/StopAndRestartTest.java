// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a reader must not go on, and the operator's way out. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class StopAndRestartTest {
    @Inject
    Rig rig;

    @Inject
    Ledger ledger;

    @Inject
    FeedStatus status;

    @Inject
    FeedReader operator;

    @Inject
    DataSource pool;

    private FaultySource source;
    private SourceReader reader;

    @BeforeEach
    void begin() {
        Tables.clear();
        ledger.behave();
        source = new FaultySource(rig.local());
        reader = rig.reader("self", source, 1000);
        reader.round(); // makes the cursors
    }

    private static long applied() {
        return Tables.number("select count(*) from ledger");
    }

    private FeedStatus.SourceStatus now() {
        return status.of("self").orElseThrow();
    }

    @Test
    void stopsWhenTheProducerHasAnotherEpoch() {
        rig.publish("a", 2);
        reader.round();

        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        rig.publish("a", 1);

        assertFalse(reader.round());
        assertEquals(2, applied());
        assertTrue(String.valueOf(now().stopped()).startsWith("epoch changed from"), now().stopped());
    }

    @Test
    void aStopIsOneErrorLineHoweverLongItLasts() {
        rig.publish("a", 1);
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        List<String> errors = new CopyOnWriteArrayList<>();
        Handler collector = new ErrorCollector(errors);
        Logger logger = Logger.getLogger(SourceReader.class.getName());
        logger.addHandler(collector);

        reader.round();
        reader.round();
        reader.round();
        logger.removeHandler(collector);

        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("is stopped"), errors.get(0));
    }

    @Test
    void stopsWhenTheHeadIsBelowTheCursorAndStaysSoWhenItHasGrownAgain() {
        rig.publish("a", 5);
        reader.round();

        int part = Parts.of(Rig.TENANT, "a");
        Tables.execute(
                "set session_replication_role = replica",
                "delete from event_log where seq > 3",
                "update feed_head set last_seq = 3 where part = " + part);
        assertFalse(reader.round());
        assertEquals("head 3 of part " + part + " is below the cursor 5", now().stopped());

        rig.publish("a", 4);
        SourceReader afterRestart = rig.reader("self", source, 1000);
        assertFalse(afterRestart.round());
        assertEquals(5, applied());
        assertEquals(5, now().applied());
        assertEquals("head 3 of part " + part + " is below the cursor 5", now().stopped());
    }

    @Test
    void aRestartThatOverlapsWithTheDiscoveryOfAnEpochLeavesNoStopBehind() {
        rig.publish("a", 2);
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        source.afterHeads(() -> Elsewhere.call(() -> {
            operator.restart("self", rig.local());
            return true;
        }));

        reader.round();
        source.afterHeads(() -> {});
        reader.round();

        assertNull(now().stopped());
        assertEquals(2, applied());
        assertEquals(0, Tables.number("select count(*) from feed_stop"));
    }

    @Test
    void forgettingMayTakeLongerThanOtherStatements() throws SQLException {
        ledger.beforeReset(() -> {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_sleep(6)");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });

        operator.restart("self", rig.local());

        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(5000, connection.getNetworkTimeout());
            assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(6)"));
        }
    }

    @Test
    void aRestartEndsAStopForgetsAndReadsAgain() {
        rig.publish("a", 2);
        rig.publish("a", 1, "thing.unknown.v1");
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        reader.round();
        assertNotNull(now().stopped());

        ledger.know(Ledger.NOTED, "thing.unknown.v1");
        operator.restart("self", rig.local());
        reader.round();

        assertNull(now().stopped());
        assertEquals(3, applied());
        assertEquals(0, Tables.number("select count(*) from parked_event"));
    }

    private static final class ErrorCollector extends Handler {
        private final List<String> errors;

        ErrorCollector(List<String> errors) {
            this.errors = errors;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
