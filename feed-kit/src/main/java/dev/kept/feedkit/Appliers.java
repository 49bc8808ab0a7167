// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Applies the batches of one source beside the thread that fetches them, a few at once: what one computes is then hidden
 * behind what the other writes. Those of the same part follow each other.
 */
final class Appliers {
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final int atOnce;
    private final Predicate<List<FeedPage>> applier;
    private final ThreadPoolExecutor threads;
    private final Deque<Batch> running = new ArrayDeque<>();
    private final Map<Integer, Long> begun = new HashMap<>();
    private boolean applied;
    private boolean fruitful = true;
    private @Nullable Throwable failure;

    private record Batch(Set<Integer> parts, Future<Boolean> end) {}

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
        Set<Integer> parts = batch.stream().map(FeedPage::part).collect(Collectors.toSet());
        while (running.size() >= atOnce
                || running.stream().anyMatch(before -> !Collections.disjoint(before.parts(), parts))) {
            await(running.remove());
        }
        if (failure == null && !batch.isEmpty()) {
            running.add(new Batch(parts, threads.submit(() -> applier.test(batch))));
            batch.forEach(page -> begun.put(page.part(), page.last()));
        }
    }

    /** Number of a part's last event in a batch that has been begun; 0 once {@link #collect} has found it at its end. */
    long begun(int part) {
        return begun.getOrDefault(part, 0L);
    }

    /**
     * Takes note of those that are at their ends.
     *
     * @return whether something was applied since this was asked before
     * @throws RuntimeException the first failure; then not all has been applied, and nothing is running
     */
    boolean collect() {
        while (failure == null && !running.isEmpty() && running.element().end().isDone()) {
            await(running.remove());
        }
        return failure == null ? told() : finish();
    }

    /** Waits for all that was begun; otherwise as {@link #collect}. */
    boolean finish() {
        while (!running.isEmpty()) {
            await(running.remove());
        }
        return told();
    }

    /** Whether the batch that ended last was applied, and not left to another reader. */
    boolean fruitful() {
        return fruitful;
    }

    private boolean told() {
        begun.keySet()
                .retainAll(running.stream()
                        .flatMap(batch -> batch.parts().stream())
                        .toList());
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

    private void await(Batch batch) {
        boolean interrupted = false;
        while (true) {
            try {
                fruitful = batch.end().get();
                applied |= fruitful;
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
