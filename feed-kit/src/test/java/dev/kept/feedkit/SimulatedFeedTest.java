// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.testkit.KeptServiceResource;
import dev.kept.testkit.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two readers over a wire that drops, doubles, swaps, cuts, mixes up and delays, beside a consumer that fails between
 * effect and commit. Everything follows from the seed: -Dkept.test.first-seed=… -Dkept.test.seeds=1 repeats a failure.
 */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SimulatedFeedTest {
    private static final int SEEDS = Integer.getInteger("kept.test.seeds", 200);
    private static final long FIRST_SEED = Long.getLong("kept.test.first-seed", 1);
    private static final int STEPS = 24;
    private static final int SUBJECTS = 6;

    @Inject
    Rig rig;

    @Inject
    Sequencer sequencer;

    @Inject
    Ledger ledger;

    @Inject
    ParkedEvents parked;

    @Inject
    FeedReader operator;

    @Inject
    AgroalDataSource pool;

    @Inject
    FeedStatus status;

    private Random random = new Random(0);
    private final List<SourceReader> readers = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private int published;

    /** Nothing is killed here, so nothing has to be on disk; the seeds then cost a fifth of the time. */
    @BeforeEach
    void commitWithoutWaitingForTheDisk() {
        Tables.execute("alter database " + TestDatabase.ofRunningService().name() + " set synchronous_commit = off");
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }

    @Test
    void everySeedAppliesEachEventOnceAndInOrder() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            try {
                simulate(seed);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Failed with -Dkept.test.first-seed=" + seed + " -Dkept.test.seeds=1", e);
            }
        }
        System.out.println("simulated feed: " + SEEDS + " seeds from " + FIRST_SEED);
    }

    private void simulate(long seed) {
        begin(seed);
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4, 5, 6 -> publish();
                case 7, 8, 9, 10 -> sequencer.moveOnce();
                case 11 -> restart();
                default -> round(random.nextInt(readers.size()));
            }
        }
        calm();
        assertEquals(published, Tables.number("select count(*) from ledger"));
        assertEquals(
                List.of(),
                Tables.rows("select subject || ' v' || version from (select *, row_number() over"
                        + " (partition by subject order by id) as place from ledger) placed where place <> version"));
        assertEquals(0, parked.count("self"));
        assertNull(status.of("self").orElseThrow().stopped());
    }

    private void begin(long seed) {
        Tables.clear();
        random = new Random(seed);
        published = 0;
        readers.clear();
        wires.clear();
        for (int i = 0; i < 2; i++) {
            Wire wire = new Wire(rig.local(), random, 1 - i);
            wires.add(wire);
            readers.add(rig.reader("self", wire, 1 + random.nextInt(8)));
        }
        ledger.behave();
        ledger.afterApply(events -> {
            if (random.nextInt(8) == 0) {
                throw new FeedDatabaseException("simulated", new SQLException("connection lost", "08006"));
            }
        });
    }

    private void publish() {
        String subject = "s" + random.nextInt(SUBJECTS);
        int count = 1 + random.nextInt(4);
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < count; i++) {
                rig.change(subject, Ledger.NOTED);
            }
        });
        published += count;
    }

    private void round(int reader) {
        try {
            readers.get(reader).round();
        } catch (FeedUnavailableException | FeedDatabaseException e) {
            // the loop around a reader would try again; so do we
        }
    }

    /** The producer begins a new history, as after a restore, and an operator has the consumer begin anew. */
    private void restart() {
        if (random.nextBoolean()) {
            Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
            round(random.nextInt(readers.size()));
        }
        operator.restart("self", rig.local());
    }

    private void calm() {
        ledger.behave();
        wires.forEach(Wire::calm);
        while (sequencer.moveOnce() > 0) {
            // until the outbox is empty
        }
        for (int i = 0; i < 200 && Tables.number("select count(*) from ledger") < published; i++) {
            round(i % readers.size());
        }
        round(0);
    }

    /** Spoils what it carries, at random. */
    private final class Wire implements FeedSource {
        private final FeedSource real;
        private final Random luck;
        private final int otherReader;
        private final List<FeedPage> delayed = new ArrayList<>();
        private boolean calm;

        Wire(FeedSource real, Random luck, int otherReader) {
            this.real = real;
            this.luck = luck;
            this.otherReader = otherReader;
        }

        void calm() {
            calm = true;
        }

        @Override
        public FeedHeads heads() {
            if (!calm && luck.nextInt(10) == 0) {
                throw new FeedUnavailableException("heads dropped", null);
            }
            FeedHeads heads = real.heads();
            meanwhile();
            return heads;
        }

        @Override
        public FeedPage page(int part, long after, int limit) {
            FeedPage page = real.page(part, after, limit);
            if (calm) {
                return page;
            }
            delayed.add(page);
            List<FeedEvent> events = new ArrayList<>(page.events());
            int at = luck.nextInt(events.size());
            switch (luck.nextInt(12)) {
                case 0 -> throw new FeedUnavailableException("page dropped", null);
                case 1 -> events.remove(at);
                case 2 -> events.add(at, events.get(at));
                case 3 -> events.add(events.remove(0));
                case 4 -> events.subList(at, events.size()).clear();
                case 5 -> {
                    return delayed.get(luck.nextInt(delayed.size())); // perhaps of another part or epoch
                }
                case 6, 7 -> meanwhile();
                default -> {}
            }
            return FaultySource.with(page, events);
        }

        /** What this wire carries is late: writers, the other reader and an operator go on before it arrives. */
        private void meanwhile() {
            if (!calm && luck.nextInt(3) == 0) {
                publish();
                sequencer.moveOnce();
                calm = true; // not deeper than this
                round(otherReader);
                if (luck.nextInt(6) == 0) {
                    restart();
                }
                calm = false;
            }
        }
    }
}
