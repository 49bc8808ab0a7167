// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.bulk.BulkQueue.LeaseLost;
import dev.kept.restkit.problem.DatabaseProblems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One worker's work on one import, from its position on. */
final class BulkRun<T> {
    private static final Logger LOG = Logger.getLogger(BulkRun.class);
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5_000;

    private final Claim claim;
    private final BulkQueue queue;
    private final BulkApplier<T> applier;
    private final BooleanSupplier stopped;
    private final int batchSize;
    private long position;

    BulkRun(Claim claim, BulkQueue queue, BulkApplier<T> applier, BooleanSupplier stopped, int batchSize) {
        this.claim = claim;
        this.queue = queue;
        this.applier = applier;
        this.stopped = stopped;
        this.batchSize = batchSize;
        this.position = claim.position();
    }

    /** Works until the end of the file, or until the application stops; then another worker goes on. */
    void work() throws SQLException {
        @Nullable BulkError error = null;
        try {
            Iterator<RawItem> items = applier.items(new ChunkStream(queue, claim.job()));
            skip(items, position);
            while (items.hasNext() && !stopped.getAsBoolean()) {
                batch(items);
            }
        } catch (BulkFileException e) {
            error = e.error();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read an upload", e);
        }
        if (stopped.getAsBoolean() && error == null) {
            queue.release(claim);
        } else {
            finish(error);
        }
    }

    private void batch(Iterator<RawItem> items) {
        List<RawItem> batch = new ArrayList<>(batchSize);
        @Nullable BulkFileException broken = null;
        try {
            while (batch.size() < batchSize && items.hasNext()) {
                batch.add(items.next());
            }
        } catch (BulkFileException e) {
            broken = e; // the items before it are good all the same
        }
        apply(batch);
        if (broken != null) {
            throw broken;
        }
    }

    private void apply(List<RawItem> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            patiently(() -> commit(applier.apply(batch), batch.size()));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debugf(
                    e, "Import %s: batch at %d goes item by item", claim.job().id(), position);
            for (RawItem item : batch) {
                applyAlone(item);
            }
        }
    }

    private void applyAlone(RawItem item) {
        try {
            patiently(() -> commit(applier.apply(List.of(item)), 1));
        } catch (LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            patiently(() -> commit(() -> List.of(applier.failure(item, e)), 1));
        }
    }

    private void commit(BulkApplier.Work work, int count) {
        QuarkusTransaction.requiringNew().run(() -> queue.advance(claim, work.results(), position, position + count));
        position += count;
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

    private static void skip(Iterator<RawItem> items, long count) {
        for (long i = 0; i < count && items.hasNext(); i++) {
            items.next();
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
