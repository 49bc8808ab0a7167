// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Effect and cursor are one; what cannot be applied is set aside, and nothing else is. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class PageApplierTest {
    private static final String NEWS = "thing.invented.v1";

    @Inject
    Rig rig;

    @Inject
    Ledger ledger;

    @Inject
    ParkedEvents parked;

    @Inject
    Replay replay;

    @Inject
    TransactionSynchronizationRegistry synchronizations;

    @Inject
    TransactionManager transactions;

    private SourceReader reader;
    private final AtomicInteger calls = new AtomicInteger();

    @BeforeEach
    void begin() {
        Tables.clear();
        ledger.behave();
        calls.set(0);
        reader = rig.reader("self", rig.local(), 1000);
        reader.round(); // makes the cursors
    }

    private static List<String> versions() {
        return Tables.rows("select version from ledger order by version");
    }

    private static List<String> upTo(int last) {
        return Tables.rows("select generate_series(1, " + last + ")");
    }

    private static void killOpenTransactions() {
        Tables.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and state = 'idle in transaction'");
    }

    @Test
    void aConnectionKilledBetweenApplyAndCursorDoublesNothing() {
        rig.publish("a", 8);
        ledger.afterApply(events -> {
            if (calls.incrementAndGet() <= 2) {
                killOpenTransactions();
            }
        });

        assertThrows(RuntimeException.class, reader::round);
        assertThrows(RuntimeException.class, reader::round);
        reader.round();

        assertEquals(upTo(8), versions());
        assertEquals(0, parked.count("self"));
    }

    @Test
    void aConnectionKilledBetweenCursorAndCommitDoublesAndParksNothing() {
        rig.publish("a", 1);
        rig.publish("b", 8);
        ledger.afterApply(events -> {
            if (calls.incrementAndGet() <= 4) {
                synchronizations.registerInterposedSynchronization(killBeforeCommit());
            }
        });

        for (int i = 0; i < 4; i++) {
            assertThrows(RuntimeException.class, reader::round);
        }
        reader.round();

        assertEquals(9, versions().size());
        assertEquals(0, parked.count("self"));
    }

    private static Synchronization killBeforeCommit() {
        return new Synchronization() {
            @Override
            public void beforeCompletion() {
                killOpenTransactions();
            }

            @Override
            public void afterCompletion(int status) {
                assertTrue(status != Status.STATUS_COMMITTED);
            }
        };
    }

    @Test
    void aFailureThatPassesRollsBackAndParksNothing() {
        rig.publish("a", 4);
        ledger.afterApply(events -> {
            if (calls.incrementAndGet() == 1) {
                throw new FeedDatabaseException("test", new SQLException("deadlock detected", "40P01"));
            }
        });

        assertThrows(FeedDatabaseException.class, reader::round);
        assertEquals(List.of(), versions());

        reader.round();
        assertEquals(upTo(4), versions());
    }

    @Test
    void aPageThatTakesTooLongForTheDatabaseIsTriedInSmallerPages() {
        rig.publish("a", 64);
        ledger.afterApply(events -> {
            if (events.size() > 10) {
                throw new FeedDatabaseException("test", new SQLException("timeout on the socket", "08006"));
            }
        });

        for (int i = 0; i < 200 && versions().size() < 64; i++) {
            try {
                reader.round();
            } catch (FeedDatabaseException e) {
                // the loop around a reader would try again; so do we
            }
        }

        assertEquals(upTo(64), versions());
        assertEquals(0, parked.count("self"));
    }

    @Test
    void aPoisonEventIsFoundByBisectionAndParkedWhileTheRestIsApplied() {
        rig.publish("a", 100);
        ledger.beforeApply(events -> {
            calls.incrementAndGet();
            if (events.stream().anyMatch(event -> event.version() == 42)) {
                throw new IllegalArgumentException("cannot bear 42");
            }
        });

        reader.round();

        assertEquals(99, versions().size());
        assertTrue(calls.get() <= 2 * 8 + 1, "halving finds it in few tries: " + calls);
        ParkedEvents.Parked event = parked.list(null, 0, 10).get(0);
        assertEquals(42, event.seq());
        assertTrue(event.reason().contains("cannot bear 42"), event.reason());
        assertEquals(1, parked.count("self"));
    }

    @Test
    void aTransactionMarkedForRollbackWithoutAnExceptionIsPoisonToo() {
        rig.publish("a", 3);
        ledger.beforeApply(events -> {
            if (events.stream().anyMatch(event -> event.version() == 2)) {
                try {
                    transactions.setRollbackOnly();
                } catch (SystemException e) {
                    throw new IllegalStateException(e);
                }
            }
        });

        reader.round();

        assertEquals(List.of("1", "3"), versions());
        assertEquals(1, parked.count("self"));
    }

    @Test
    void aParkedEventCanBeReplayedOnceItsCauseIsGone() {
        rig.publish("a", 3);
        ledger.beforeApply(events -> {
            if (events.stream().anyMatch(event -> event.version() == 2)) {
                throw new IllegalArgumentException("not yet");
            }
        });
        reader.round();
        long id = parked.list("self", 0, 10).get(0).id();

        assertEquals(
                "java.lang.IllegalArgumentException: not yet", replay.one(id).failure());
        assertEquals(2, parked.list("self", 0, 10).get(0).attempts());

        ledger.behave();
        assertEquals(new Replay.Outcome(false, null), replay.one(id));
        assertEquals(upTo(3), versions());
        assertEquals(0, parked.count("self"));
        assertTrue(replay.one(id).isAbsent());
    }

    @Test
    void unknownTypesAreParkedCountedAndReplayable() {
        rig.publish("a", 2);
        rig.publish("a", 2, NEWS);
        rig.publish("a", 1);

        reader.round();
        assertEquals(List.of("1", "2", "5"), versions());
        assertEquals(2, parked.count("self"));
        assertEquals(Map.of("applied", 0, "refused", 2), replay.all("self"));

        ledger.know(Ledger.NOTED, NEWS);
        assertEquals(Map.of("applied", 2, "refused", 0), replay.all("self"));
        assertEquals(upTo(5), versions());
        assertEquals(0, parked.count("self"));
    }

    @Test
    void aWholePageOfPoisonIsParkedWithoutStoppingTheFeed() {
        rig.publish("a", 20);
        ledger.beforeApply(events -> {
            throw new IllegalStateException("none of these");
        });
        reader.round();
        ledger.behave();
        rig.publish("a", 1);
        reader.round();

        assertEquals(List.of("21"), versions());
        assertEquals(20, parked.count("self"));
    }
}
