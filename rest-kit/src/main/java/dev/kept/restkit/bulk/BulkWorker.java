// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.restkit.problem.JsonFaults;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The threads that work imports off. */
@Singleton
class BulkWorker {
    private static final Logger LOG = Logger.getLogger(BulkWorker.class);
    private static final long POLL_MILLIS = 500;
    private static final long JOIN_MILLIS = 10_000;

    private final Map<String, BulkHandler<?>> handlers;
    private final BulkQueue queue;
    private final BulkApplier.Tools tools;
    private final int workers;
    private final int batchSize;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopped;
    private List<Thread> threads = List.of();

    BulkWorker(
            @All List<BulkHandler<?>> handlers,
            BulkQueue queue,
            ObjectMapper json,
            Validator validator,
            JsonFaults jsonFaults,
            @ConfigProperty(name = "kept.http.max-json-size", defaultValue = "64K") MemorySize longestLine,
            @ConfigProperty(name = "kept.bulk.workers", defaultValue = "1") int workers,
            @ConfigProperty(name = "kept.bulk.batch-size", defaultValue = "4000") int batchSize) {
        this.handlers = handlers.stream().collect(Collectors.toMap(BulkHandler::kind, Function.identity()));
        this.queue = queue;
        this.tools = new BulkApplier.Tools(json, validator, jsonFaults, Math.toIntExact(longestLine.asLongValue()));
        this.workers = workers;
        this.batchSize = batchSize;
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isEmpty()) {
            return;
        }
        threads = IntStream.range(0, workers)
                .mapToObj(i -> new Thread(this::loop, "bulk-worker-" + i))
                .toList();
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped = true;
        work.release(workers);
        for (Thread thread : threads) {
            thread.join(JOIN_MILLIS);
        }
    }

    /** There is a new import. */
    void wake() {
        work.release();
    }

    private void loop() {
        UUID me = UUID.randomUUID();
        while (!stopped) {
            try {
                Optional<Claim> claim = queue.claim(me, handlers.keySet());
                if (claim.isPresent()) {
                    run(claim.get());
                } else if (work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (BulkQueue.LeaseLost e) {
                LOG.debug("An import was cancelled or taken over");
            } catch (RuntimeException e) {
                LOG.warn("The bulk worker cannot work; it tries again", e);
                pause();
            }
        }
    }

    private void run(Claim claim) {
        BulkHandler<?> handler = handlers.get(claim.job().kind());
        if (handler == null) {
            return; // only claimed if it is ours
        }
        claim.inItsName(() -> {
            run(claim, handler);
            return claim;
        });
    }

    private <T> void run(Claim claim, BulkHandler<T> handler) {
        var applier = new BulkApplier<>(claim.job(), handler, tools, claim.contentType());
        try {
            new BulkRun<>(claim, queue, applier, () -> stopped, new BatchSize(batchSize)).work();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot give an import back", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
