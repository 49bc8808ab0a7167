// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.bulk.BulkApplier.Work;
import dev.kept.restkit.bulk.BulkQueue.LeaseLost;
import dev.kept.restkit.bulk.Relay.Baton;
import dev.kept.restkit.problem.DatabaseProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One worker's work on one import, from its position on. */
final class BulkRun<T> {
    private static final Logger LOG = Logger.getLogger(BulkRun.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;
    private static final Turn NOW = () -> {};

    private final Claim claim;
    private final BulkQueue queue;
    private final BulkApplier<T> applier;
    private final BooleanSupplier stopped;
    private final BatchSize size;

    BulkRun(Claim claim, BulkQueue queue, BulkApplier<T> applier, BooleanSupplier stopped, BatchSize size) {
        this.claim = claim;
        this.queue = queue;
        this.applier = applier;
        this.stopped = stopped;
        this.size = size;
    }

    /** Works until the end of the file, or until the application stops; then another worker goes on. */
    void work() throws SQLException {
        @Nullable BulkError error = null;
        try (ReadAhead<T> batches = new ReadAhead<>(claim, queue, applier, size);
                Relay relay = new Relay()) {
            long position = claim.position();
            boolean more = true;
            while (more && !stopped.getAsBoolean()) {
                ReadAhead.Batch batch = batches.next();
                if (!batch.items().isEmpty()) {
                    long from = position;
                    relay.add(baton -> claim.inItsName(() -> store(batch, from, baton)));
                    position += batch.items().size();
                }
                error = batch.broken() == null ? null : batch.broken().error();
                more = batch.more();
            }
            relay.finish();
        }
        if (stopped.getAsBoolean() && error == null) {
            queue.release(claim);
        } else {
            finish(error);
        }
    }

    /** Stores a batch beside the one before, or behind it if that does not go well. */
    private boolean store(ReadAhead.Batch batch, long from, Baton baton) {
        Work read = batch.work();
        try {
            commit(
                    read == null ? applier.apply(batch.items()) : read,
                    from,
                    batch.items().size(),
                    baton);
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(
                    e,
                    "Import %s: batch at %d is stored when it is its turn",
                    claim.job().id(),
                    from);
            baton.awaitPatiently();
            store(batch.items(), read, from);
        }
        return true;
    }

    /** Stores a batch; one that fails goes in halves, until the items at fault are alone. */
    private void store(List<RawItem> items, @Nullable Work read, long from) {
        try {
            patiently(() -> commit(read == null ? applier.apply(items) : read, from, items.size(), NOW));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            if (DatabaseProblems.isTransient(e)) {
                throw e; // nobody is patient any more
            }
            if (items.size() == 1) {
                patiently(() -> commit(turn -> List.of(applier.failure(items.get(0), e)), from, 1, NOW));
                return;
            }
            LOG.debugf(e, "Import %s: batch at %d goes in halves", claim.job().id(), from);
            int half = items.size() / 2;
            store(items.subList(0, half), null, from);
            store(items.subList(half, items.size()), null, from + half);
        }
    }

    private void commit(Work work, long from, int count, Turn turn) {
        AtomicLong idle = new AtomicLong();
        long begin = System.nanoTime();
        QuarkusTransaction.requiringNew().run(() -> {
            List<BulkResult> results = work.results(() -> {
                long asked = System.nanoTime();
                turn.await();
                idle.addAndGet(System.nanoTime() - asked);
            });
            queue.advance(claim, results, from, from + count);
        });
        size.took(count, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin - idle.get()));
    }

    private void finish(@Nullable BulkError error) {
        patiently(() -> QuarkusTransaction.requiringNew().call(() -> {
            queue.finish(claim, error);
            return true;
        }));
    }

    /** While the database is away or overloaded, the same work is tried again. */
    private void patiently(Runnable work) {
        long pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (stopped.getAsBoolean() || !DatabaseProblems.isTransient(e)) {
                    throw e;
                }
                sleep(pause);
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
