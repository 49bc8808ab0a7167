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
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Law: whatever writers do, each committed event is in the log and in the read model exactly once, in its subject's order. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class FeedUnderLoadTest {
    private static final int WRITERS = 16;
    private static final int TRANSACTIONS_EACH = 120;
    private static final int SUBJECTS = 50;

    @Inject
    Rig rig;

    @Inject
    Sequencer sequencer;

    @Inject
    Ledger ledger;

    @BeforeEach
    void clear() {
        Tables.clear();
        ledger.behave();
    }

    @Test
    void losesAndDoublesNothingUnderSixteenWritersThreeSequencersAndTwoReaders() throws Exception {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            loops.add(loop("sequencer-" + i, () -> sequencer.moveOnce() > 0));
        }
        for (int i = 0; i < 2; i++) {
            loops.add(loop("reader-" + i, rig.reader("self", rig.local(), 100)::round));
        }
        loops.forEach(Loop::start);

        Set<String> committed = new ConcurrentSkipListSet<>();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            Random random = new Random(writer);
            running.add(writers.submit(() -> write(random, committed)));
        }
        for (Future<?> writer : running) {
            writer.get(120, TimeUnit.SECONDS);
        }
        writers.shutdown();
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertEquals(committed.size(), Tables.number("select count(*) from ledger")));
        loops.forEach(Loop::stop);

        assertTrue(committed.size() > WRITERS * TRANSACTIONS_EACH / 2);
        assertHolds("event_log", committed);
        assertHolds("ledger", committed);
        assertEquals(0, Tables.number("select count(*) from outbox_pending"));
    }

    private static Loop loop(String name, Loop.Step step) {
        return new Loop(name, Duration.ofMillis(2), Duration.ofMillis(20), step);
    }

    /** 10 % of the transactions are rolled back, half do something else first, 3 % stay open for long after the append. */
    private void write(Random random, Set<String> committed) {
        for (int i = 0; i < TRANSACTIONS_EACH; i++) {
            String subject = "s" + random.nextInt(SUBJECTS);
            boolean undo = random.nextInt(10) == 0;
            try {
                committed.addAll(QuarkusTransaction.requiringNew().call(() -> changeSlowly(random, subject, undo)));
            } catch (Undone e) {
                // as planned
            }
        }
    }

    private List<String> changeSlowly(Random random, String subject, boolean undo) {
        if (random.nextBoolean()) {
            Tables.number("select 1");
        }
        List<String> changes = new ArrayList<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            // Now and then as many at once as get their places without the sequencer.
            int times = random.nextInt(200) == 0 ? 500 : 1;
            long version = rig.change(subject, Ledger.NOTED, times);
            LongStream.rangeClosed(version - times + 1, version).forEach(each -> changes.add(subject + "/" + each));
        }
        int millis = random.nextInt(100) < 3 ? 100 + random.nextInt(200) : random.nextInt(6);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        if (undo) {
            throw new Undone();
        }
        return changes;
    }

    private static final class Undone extends RuntimeException {}

    private static void assertHolds(String table, Set<String> committed) {
        List<String> all = Tables.rows("select subject || '/' || version from " + table);
        assertEquals(committed.size(), all.size(), table + " holds as many rows as were committed");
        assertEquals(committed, new TreeSet<>(all), table + " holds exactly the committed events");
        assertEquals(
                List.of(),
                Tables.rows("select part || ':' || count(*) || '<>' || max(seq) from " + table
                        + " group by part having count(*) <> max(seq) or min(seq) <> 1"),
                table + " has gapless numbers");
        // Numbers of a subject rise with its versions; in the ledger also the order of application (id) does.
        String order = table.equals("ledger") ? "id" : "seq";
        assertEquals(
                List.of(),
                Tables.rows("select subject || ' v' || version from (select subject, version, row_number() over"
                        + " (partition by subject order by " + order + ") as place from " + table
                        + ") ordered where place <> version"),
                table + " keeps the order of each subject");
    }
}
