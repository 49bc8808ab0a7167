// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Inject
    Outbox outbox;

    @Inject
    Sequencer sequencer;

    record Note(String text, Optional<String> absent, Instant at) {}

    @BeforeEach
    void clear() {
        Tables.clear();
    }

    private static OutboxEvent event(Object data) {
        return new OutboxEvent(Ledger.NOTED, "s", "e", 1, NOW, data);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThrows(TransactionalException.class, () -> outbox.append("t", List.of(event(Map.of()))));
    }

    @Test
    void forgetsAnEventWhoseTransactionIsRolledBack() {
        QuarkusTransaction.begin();
        outbox.append("t", List.of(event(Map.of())));
        QuarkusTransaction.rollback();

        assertEquals(0, Tables.number("select count(*) from outbox_pending"));
    }

    private static List<OutboxEvent> many(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> new OutboxEvent(Ledger.NOTED, "s" + i % 40, "e", i, NOW, Map.of("i", i)))
                .toList();
    }

    @Test
    void manyGetTheirPlaceAtOnceBehindWhatIsPending() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", many(0, 40)));
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append("t", many(40, 40));
            outbox.append("t", many(80, 1000));
            outbox.append("t", many(1080, 40));
        });

        assertEquals(40, Tables.number("select count(*) from outbox_pending"), "only what came behind them waits");
        assertEquals(40, sequencer.moveOnce());
        assertLogHoldsInOrder(1120);
    }

    @Test
    void manyAreForgottenWithTheirTransaction() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", many(0, 500)));
        QuarkusTransaction.begin();
        outbox.append("t", many(500, 500));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", many(500, 500)));

        assertLogHoldsInOrder(1000);
    }

    @Test
    void ofTwoTransactionsWithManyOnlyOneGivesPlaces() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append("t", many(0, 500));
            QuarkusTransaction.requiringNew().run(() -> outbox.append("u", many(0, 500)));
            assertEquals(0, sequencer.moveOnce(), "places are given by the first transaction until it ends");
        });

        assertEquals(500, Tables.number("select count(*) from outbox_pending where tenant = 'u'"));
        assertEquals(500, sequencer.moveOnce());
        assertLogHoldsInOrder(1000);
    }

    @Test
    void manyWaitWhereMoreIsPendingThanIsMovedInPassing() {
        for (int i = 0; i < 3; i++) {
            int first = i * 400;
            QuarkusTransaction.requiringNew().run(() -> outbox.append("t", many(first, 400)));
        }
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", many(1200, 500)));

        assertEquals(700, Tables.number("select count(*) from outbox_pending"));
        assertEquals(700, sequencer.moveOnce());
        assertLogHoldsInOrder(1700);
    }

    private static void assertLogHoldsInOrder(int events) {
        assertEquals(events, Tables.number("select count(*) from event_log"));
        assertEquals(
                List.of(),
                Tables.rows("select part from event_log group by part having min(seq) <> 1 or max(seq) <> count(*)"));
        assertEquals(
                List.of(),
                Tables.rows("select h.part from feed_head h left join event_log l on l.part = h.part"
                        + " group by h.part, h.last_seq having coalesce(max(l.seq), 0) <> h.last_seq"));
        assertEquals(
                List.of(),
                Tables.rows("select subject from (select subject, version - lag(version) over"
                        + " (partition by tenant, subject order by seq) as step from event_log) l where step < 0"));
    }

    @Test
    void writesDataWithoutAbsentMembersAndWithTextualInstants() {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append("t", List.of(event(new Note("n", Optional.empty(), NOW)))));

        assertEquals(
                List.of("{\"at\": \"2026-11-21T10:00:00Z\", \"text\": \"n\"}"),
                Tables.rows("select data from outbox_pending"));
    }

    @Test
    void refusesDataAboveOneMebibyteAndTakesDataOfExactlyThat() {
        String mostAllowed = "x".repeat((1 << 20) - 2);
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", List.of(event(mostAllowed))));

        QuarkusTransaction.begin();
        var refused = assertThrows(
                IllegalArgumentException.class, () -> outbox.append("t", List.of(event(mostAllowed + "x"))));
        QuarkusTransaction.rollback();

        assertTrue(refused.getMessage().contains("1048577 bytes"), refused.getMessage());
        assertEquals(1, sequencer.moveOnce());
    }

    @Test
    void aPageOfBigEventsIsCutByItsSize() {
        String big = "x".repeat(1_000_000);
        for (int i = 0; i < 20; i++) {
            QuarkusTransaction.requiringNew().run(() -> outbox.append("t", List.of(event(big))));
        }
        sequencer.moveOnce();

        assertEquals(9, log.page(Parts.of("t", "s"), 0, 1000).size());
        assertEquals(2, log.page(Parts.of("t", "s"), 18, 1000).size());
    }

    @Inject
    EventLog log;

    @Test
    void theLogIsAppendOnlyForTheApplicationAndForItsOwner() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> outbox.append("t", List.of(event(Map.of()))));
        sequencer.moveOnce();

        for (String change :
                List.of("update event_log set version = 2", "delete from event_log", "truncate event_log")) {
            try (Connection app = TestDatabase.ofRunningService().asApp();
                    Connection owner = TestDatabase.ofRunningService().asOwner()) {
                assertEquals("42501", refusal(app, change), change);
                assertEquals("23001", refusal(owner, change), change);
            }
        }
        assertEquals(1, Tables.number("select count(*) from event_log"));
    }

    private static String refusal(Connection connection, String sql) {
        return assertThrows(
                        SQLException.class, () -> connection.createStatement().execute(sql))
                .getSQLState();
    }
}
