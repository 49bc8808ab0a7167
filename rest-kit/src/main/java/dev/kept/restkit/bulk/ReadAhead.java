// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import dev.kept.restkit.bulk.BulkApplier.Work;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The items of an import in batches: while one is stored, the next is read and validated on another thread. */
final class ReadAhead<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReadAhead.class);
    private static final int MOST_BYTES = 1 << 20;

    /**
     * Some consecutive items.
     *
     * @param work stores them; null where reading them failed, and has to be tried again
     * @param broken why nothing behind them can be read
     * @param more whether there are items behind them
     */
    record Batch(
            List<RawItem> items,
            @Nullable Work work,
            @Nullable BulkFileException broken,
            boolean more) {}

    private final Claim claim;
    private final BulkQueue queue;
    private final BulkApplier<T> applier;
    private final BatchSize size;
    private final ExecutorService reader;
    private @Nullable Iterator<RawItem> items;
    private CompletableFuture<Batch> next;

    ReadAhead(Claim claim, BulkQueue queue, BulkApplier<T> applier, BatchSize size) {
        this.claim = claim;
        this.queue = queue;
        this.applier = applier;
        this.size = size;
        this.reader = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, Thread.currentThread().getName() + "-reader");
            thread.setDaemon(true);
            return thread;
        });
        this.next = read();
    }

    /** The next batch; only to be called where the one before says that there are more. */
    Batch next() {
        try {
            Batch batch = next.join();
            if (batch.more()) {
                next = read();
            }
            return batch;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Waits for what is being read: an interrupt would break a connection in use. */
    @Override
    public void close() {
        next.exceptionally(e -> {
                    LOG.debug("What was read ahead is not needed", e);
                    return new Batch(List.of(), null, null, false);
                })
                .join();
        reader.shutdown();
    }

    private CompletableFuture<Batch> read() {
        return CompletableFuture.supplyAsync(() -> claim.inItsName(this::batch), reader);
    }

    private Batch batch() {
        List<RawItem> batch = new ArrayList<>();
        try {
            Iterator<RawItem> from = items == null ? open() : items;
            items = from;
            int most = size.current();
            long bytes = 0;
            while (batch.size() < most && bytes < MOST_BYTES && from.hasNext()) {
                RawItem item = from.next();
                bytes += item.size();
                batch.add(item);
            }
            boolean more = from.hasNext();
            return new Batch(batch, work(batch), null, more);
        } catch (BulkFileException e) {
            return new Batch(batch, work(batch), e, false); // the items before it are good all the same
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read an upload", e);
        }
    }

    private Iterator<RawItem> open() throws IOException {
        Iterator<RawItem> opened = applier.items(new ChunkStream(queue, claim.job()));
        for (long i = 0; i < claim.position() && opened.hasNext(); i++) {
            opened.next();
        }
        return opened;
    }

    private @Nullable Work work(List<RawItem> batch) {
        try {
            return applier.apply(batch);
        } catch (RuntimeException e) {
            LOG.debug("A batch is read again when it is stored", e);
            return null;
        }
    }
}
