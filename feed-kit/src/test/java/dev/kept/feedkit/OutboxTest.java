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
