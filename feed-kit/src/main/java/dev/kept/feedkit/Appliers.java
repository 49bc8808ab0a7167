// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies the batches of one round beside the thread that fetches them, a few at once: what one computes is then hidden
 * behind what the other writes.
 */
final class Appliers {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final int atOnce;
    private final Predicate<List<FeedPage>> applier;
    private final ThreadPoolExecutor threads;
    private final Deque<Future<Boolean>> running = new ArrayDeque<>();
    private boolean applied;
    private @Nullable Throwable failure;

    /** @param applier applies pages of different parts and tells whether something was applied */
    Appliers(String name, int atOnce, Predicate<List<FeedPage>> applier) {
        this.atOnce = atOnce;
        this.applier = applier;
        this.threads = new ThreadPoolExecutor(
                atOnce, atOnce, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Begins to apply a batch, once there is a place; nothing is begun any more after one has failed. */
    void apply(List<FeedPage> batch) {
        while (running.size() >= atOnce) {
            await(running.remove());
        }
        if (failure == null && !batch.isEmpty()) {
            running.add(threads.submit(() -> applier.test(batch)));
        }
    }

    /**
     * Waits for all that was begun.
     *
     * @return whether something was applied
     * @throws RuntimeException the first failure; then not all has been applied
     */
    boolean finish() {
        while (!running.isEmpty()) {
            await(running.remove());
        }
        boolean any = applied;
        Throwable first = failure;
        applied = false;
        failure = null;
        if (first instanceof RuntimeException known) {
            throw known;
        }
        if (first instanceof Error known) {
            throw known;
        }
        return any;
    }

    private void await(Future<Boolean> batch) {
        boolean interrupted = false;
        while (true) {
            try {
                applied |= batch.get();
                break;
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
                break;
            } catch (InterruptedException e) {
                interrupted = true; // a batch that was begun holds locks: its end is waited for
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
