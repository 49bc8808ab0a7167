// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Readers of a feed that are never all at rest do not keep out whoever needs the generations alone. */
class GenerationLockTest {

    private static final String TENANT = "t";
    private static final int SECONDS = 20;

    private final EngineDatabase database = new EngineDatabase();
    private final List<String> order = new CopyOnWriteArrayList<>();

    @Test
    void whoWaitsForThemAloneComesBeforeThoseWhoComeLater() throws Exception {
        database.run(
                TENANT,
                connection -> new GenerationTable(connection).createFirst(Policy.DEFAULT, 0, LocalDate.of(2026, 1, 1)));
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<Void> reader = locked("reader", GenerationTable::lockShared, held, go);
        await(held);
        CompletableFuture<Void> alone = locked("alone", GenerationTable::lockAlone, new CountDownLatch(1), go);
        awaitWaiting(1);
        CompletableFuture<Void> later = locked("later", GenerationTable::lockShared, new CountDownLatch(1), go);
        awaitWaiting(2);

        go.countDown();
        CompletableFuture.allOf(reader, alone, later).get(SECONDS, TimeUnit.SECONDS);
        assertEquals(List.of("reader", "alone", "later"), order);
    }

    @Test
    void readersShareThem() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        CompletableFuture<Void> one = locked("one", GenerationTable::lockShared, both, both);
        CompletableFuture<Void> other = locked("other", GenerationTable::lockShared, both, both);
        CompletableFuture.allOf(one, other).get(SECONDS, TimeUnit.SECONDS);
    }

    /** Holds the lock until told to go on. */
    private CompletableFuture<Void> locked(
            String name, Consumer<GenerationTable> how, CountDownLatch held, CountDownLatch go) {
        return CompletableFuture.runAsync(
                () -> database.run(TENANT, connection -> {
                    how.accept(new GenerationTable(connection));
                    order.add(name);
                    held.countDown();
                    await(go);
                }),
                work -> new Thread(work, name).start());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiting(int many) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long waiting = 0;
        while (waiting < many && System.nanoTime() < end) {
            Thread.sleep(10);
            waiting = database.call(
                    TENANT,
                    connection -> connection
                            .first(
                                    "select count(*) from pg_locks where locktype = 'advisory' and not granted and ?::text <> ''"
                                            + " and database = (select oid from pg_database where datname = current_database())",
                                    row -> row.getLong(1))
                            .orElse(0L));
        }
        assertEquals(many, waiting);
    }
}
