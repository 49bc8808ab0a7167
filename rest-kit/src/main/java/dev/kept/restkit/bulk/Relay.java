// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Runs steps one after another, each beginning while the one before is still at work, but not before that has begun. */
final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    // Two imports of the same orders may wait for each other, here and in the database, where nobody sees the circle.
    private static final long PATIENCE_SECONDS = 3;

    private final ExecutorService threads;
    private Baton last = new Baton(CompletableFuture.completedFuture(null));
    private Baton lastButOne = last;

    Relay() {
        String name = Thread.currentThread().getName();
        threads = Executors.newFixedThreadPool(2, work -> {
            Thread thread = new Thread(work, name + "-writer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What a step is handed by the one before. */
    static final class Baton implements Turn {
        private final CompletableFuture<Void> before;

        private Baton(CompletableFuture<Void> before) {
            this.before = before;
        }

        @Override
        public void await() {
            try {
                before.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                throw new IllegalStateException("What is before is not stored", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }

        /** The same, as long as it takes; throws what the step before has thrown. */
        void awaitPatiently() {
            try {
                before.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : e;
            }
        }
    }

    /** Begins a step as soon as all but the last one are through; throws what one of these has thrown. */
    void add(Consumer<Baton> step) {
        lastButOne.awaitPatiently();
        lastButOne = last;
        Baton baton = last;
        last = new Baton(CompletableFuture.runAsync(() -> step.accept(baton), threads));
    }

    /** Waits for all steps; throws what one of them has thrown. */
    void finish() {
        lastButOne.awaitPatiently();
        last.awaitPatiently();
    }

    /** Waits for what is at work: an interrupt would break a connection in use. */
    @Override
    public void close() {
        try {
            finish();
        } catch (RuntimeException e) {
            LOG.debug("A step has failed", e); // told already
        }
        last.before.handle((done, failure) -> true).join();
        threads.shutdown();
    }
}
