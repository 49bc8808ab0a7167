// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How fast the feed is. Prints the figures; asserts only bounds that hold on a busy small machine. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedFiguresTest {
    private static final int WRITERS = 16;
    private static final int SECONDS = Integer.getInteger("kept.test.seconds", 4);
    private static final int EVENTS = Integer.getInteger("kept.test.events", 10_000);

    @Inject
    Rig rig;

    @Inject
    Sequencer sequencer;

    @Inject
    EventLog log;

    @Inject
    Ledger ledger;

    private final Map<String, Long> committed = new ConcurrentHashMap<>();
    private final Map<String, Long> sequenced = new ConcurrentHashMap<>();
    private final Map<String, Long> applied = new ConcurrentHashMap<>();

    @BeforeEach
    void clear() {
        Tables.clear();
        ledger.behave();
    }

    @Test
    void lagUnderSixteenWriters() throws Exception {
        ledger.afterApply(events ->
                events.forEach(event -> applied.put(event.subject() + "/" + event.version(), System.nanoTime())));
        long[] seen = new long[Parts.COUNT];
        List<Loop> loops = List.of(
                new Loop("sequencer", Duration.ofMillis(10), Duration.ofMillis(100), () -> sequencer.moveOnce() > 0),
                new Loop(
                        "reader",
                        Duration.ofMillis(20),
                        Duration.ofMillis(200),
                        rig.reader("self", rig.local(), 1000)::round),
                new Loop("watcher", Duration.ofMillis(1), Duration.ofMillis(1), () -> watch(seen)));
        loops.forEach(Loop::start);
        long begin = System.nanoTime();
        write();
        double seconds = (System.nanoTime() - begin) / 1e9;
        Eventually.within(Duration.ofSeconds(20), () -> assertEquals(committed.keySet(), applied.keySet()));
        Eventually.within(Duration.ofSeconds(20), () -> assertEquals(committed.keySet(), sequenced.keySet()));
        loops.forEach(Loop::stop);

        System.out.printf(
                "feed with %d writers: %.0f events/s; commit to log: %s; commit to read model: %s%n",
                WRITERS, committed.size() / seconds, percentiles(sequenced), percentiles(applied));
        assertTrue(percentile(sequenced, 0.5) < 500, "half of the events are in the log within 500 ms");
    }

    private void write() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            running.add(writers.submit(() -> {
                while (System.nanoTime() < end) {
                    String subject = "s" + random.nextInt(500);
                    long version = QuarkusTransaction.requiringNew().call(() -> {
                        long changed = rig.change(subject, Ledger.NOTED);
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(6)));
                        return changed;
                    });
                    committed.put(subject + "/" + version, System.nanoTime());
                }
            }));
        }
        for (Future<?> writer : running) {
            writer.get(120, TimeUnit.SECONDS);
        }
        writers.shutdown();
    }

    private boolean watch(long[] seen) {
        log.heads().heads().forEach((part, head) -> {
            if (head > seen[part]) {
                long now = System.nanoTime();
                for (EventLog.Entry entry : log.page(part, seen[part], 1000)) {
                    sequenced.put(entry.subject() + "/" + entry.version(), now);
                    seen[part] = entry.seq();
                }
            }
        });
        return false;
    }

    private String percentiles(Map<String, Long> arrived) {
        return "p50 %.1f ms, p99 %.1f ms".formatted(percentile(arrived, 0.5), percentile(arrived, 0.99));
    }

    private double percentile(Map<String, Long> arrived, double share) {
        long[] lags = committed.entrySet().stream()
                .mapToLong(event -> Math.max(0, arrived.getOrDefault(event.getKey(), 0L) - event.getValue()))
                .toArray();
        Arrays.sort(lags);
        return lags[(int) (share * (lags.length - 1))] / 1e6;
    }

    @Test
    void throughputOfABacklog() {
        Tables.execute(
                "insert into outbox_pending (part, tenant, type, subject, entity, version, occurred_at, data, data_bytes)"
                        + " select g % 16, 't', '" + Ledger.NOTED + "', 's' || g % 1000, 'e' || g, 1, now(),"
                        + " jsonb_build_object('text', repeat('x', 400)), 412 from generate_series(1, " + EVENTS
                        + ") g");
        SourceReader reader = rig.reader("self", rig.local(), 1000);
        reader.round();

        double sequencing = eventsPerSecond(sequencer::moveOnce);
        double reading = eventsPerSecond(() -> reader.round() ? 1 : 0);

        System.out.printf(
                "backlog of %d events: sequenced %.0f events/s, read and applied %.0f events/s%n",
                EVENTS, sequencing, reading);
        assertEquals(EVENTS, Tables.number("select count(*) from ledger"));
    }

    private static double eventsPerSecond(LongSupplier step) {
        long begin = System.nanoTime();
        while (step.getAsLong() > 0) {
            // until there is no more
        }
        return EVENTS * 1e9 / (System.nanoTime() - begin);
    }
}
