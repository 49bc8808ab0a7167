// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.testkit.KeptServiceResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a reader goes on, when it stops, and what it says about it. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SourceReaderTest {
    @Inject
    Rig rig;

    @Inject
    Ledger ledger;

    @Inject
    FeedStatus status;

    @Inject
    FeedReader operator;

    private FaultySource source;
    private SourceReader reader;

    @BeforeEach
    void begin() {
        Tables.clear();
        ledger.behave();
        source = new FaultySource(rig.local());
        reader = rig.reader("self", source, 1000);
        reader.round(); // makes the cursors
    }

    private static long applied() {
        return Tables.number("select count(*) from ledger");
    }

    private FeedStatus.SourceStatus now() {
        return status.of("self").orElseThrow();
    }

    @Test
    void appliesEverythingOnceAndThenRests() {
        rig.publish("a", 3);
        rig.publish("b", 2);

        assertTrue(reader.round());
        assertFalse(reader.round());

        assertEquals(5, applied());
        assertEquals(5, now().applied());
        assertEquals(5, status.appliedNow("self"));
        assertNotNull(now().lastAppliedAt());
        assertNull(now().stopped());
    }

    @Test
    void lagIsTheNumberOfEventsThatAreKnownOfButNotApplied() {
        rig.publish("a", 7);
        SourceReader small = rig.reader("self", source, 2);

        small.round();
        assertEquals(List.of(2L, 7L, 5L), List.of(now().applied(), now().head(), now().lag()));

        rig.publish("b", 1);
        small.round();
        assertEquals(List.of(5L, 8L, 3L), List.of(now().applied(), now().head(), now().lag()));

        small.round();
        small.round();
        assertEquals(0, now().lag());
    }

    @Test
    void goesOnAfterTheProducerWasDown() {
        rig.publish("a", 1);
        reader.round();

        source.down(true);
        rig.publish("a", 2);
        assertThrows(FeedUnavailableException.class, reader::round);

        source.down(false);
        reader.round();
        assertEquals(3, applied());
    }

    @Test
    void stopsWhenTheProducerHasAnotherEpoch() {
        rig.publish("a", 2);
        reader.round();

        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        rig.publish("a", 1);

        assertFalse(reader.round());
        assertEquals(2, applied());
        assertTrue(String.valueOf(now().stopped()).startsWith("epoch changed from"), now().stopped());
    }

    @Test
    void aStopIsOneErrorLineHoweverLongItLasts() {
        rig.publish("a", 1);
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        List<String> errors = new CopyOnWriteArrayList<>();
        Handler collector = new ErrorCollector(errors);
        Logger logger = Logger.getLogger(SourceReader.class.getName());
        logger.addHandler(collector);

        reader.round();
        reader.round();
        reader.round();
        logger.removeHandler(collector);

        assertEquals(1, errors.size(), errors.toString());
        assertTrue(errors.get(0).contains("is stopped"), errors.get(0));
    }

    private static final class ErrorCollector extends Handler {
        private final List<String> errors;

        ErrorCollector(List<String> errors) {
            this.errors = errors;
        }

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                errors.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void stopsWhenTheHeadIsBelowTheCursorAndStaysSoWhenItHasGrownAgain() {
        rig.publish("a", 5);
        reader.round();

        int part = Parts.of(Rig.TENANT, "a");
        Tables.execute(
                "set session_replication_role = replica",
                "delete from event_log where seq > 3",
                "update feed_head set last_seq = 3 where part = " + part);
        assertFalse(reader.round());
        assertEquals("head 3 of part " + part + " is below the cursor 5", now().stopped());

        rig.publish("a", 4);
        SourceReader afterRestart = rig.reader("self", source, 1000);
        assertFalse(afterRestart.round());
        assertEquals(5, applied());
        assertEquals(5, now().applied());
        assertEquals("head 3 of part " + part + " is below the cursor 5", now().stopped());
    }

    @Test
    void aRestartThatOverlapsWithTheDiscoveryOfAnEpochLeavesNoStopBehind() {
        rig.publish("a", 2);
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        source.afterHeads(() -> Elsewhere.call(() -> {
            operator.restart("self", rig.local());
            return true;
        }));

        reader.round();
        source.afterHeads(() -> {});
        reader.round();

        assertNull(now().stopped());
        assertEquals(2, applied());
        assertEquals(0, Tables.number("select count(*) from feed_stop"));
    }

    @Test
    void aRestartEndsAStopForgetsAndReadsAgain() {
        rig.publish("a", 2);
        rig.publish("a", 1, "thing.unknown.v1");
        reader.round();
        Tables.execute("update feed_epoch set epoch = gen_random_uuid()");
        reader.round();
        assertNotNull(now().stopped());

        ledger.know(Ledger.NOTED, "thing.unknown.v1");
        operator.restart("self", rig.local());
        reader.round();

        assertNull(now().stopped());
        assertEquals(3, applied());
        assertEquals(0, Tables.number("select count(*) from parked_event"));
    }

    @Test
    void stopsTheWholeSourceAtAGapAndGoesOnOnceThePageIsWhole() {
        rig.publish("a", 5);
        int gapPart = Parts.of(Rig.TENANT, "a");
        source.spoil(page -> page.part() == gapPart ? FaultySource.without(page, 2) : page);

        assertFalse(reader.round());
        rig.publish("b", 1);
        rig.publish("c", 1);
        rig.publish("d", 1);
        assertFalse(reader.round());
        assertEquals(0, applied());
        assertEquals("page of part " + gapPart + " does not continue its cursor without a gap", now().stopped());

        source.spoil(page -> page);
        reader.round();
        reader.round();
        assertEquals(8, applied());
        assertNull(now().stopped());
    }

    @Test
    void refusesPagesThatAreShuffledDoubledOfAnotherPartOrEmpty() {
        rig.publish("a", 3);
        List<UnaryOperator<FeedPage>> spoilt = List.of(
                page -> FaultySource.with(page, List.of()),
                page -> FaultySource.with(page, page.events().subList(1, 3)),
                page -> {
                    List<FeedEvent> doubled = new ArrayList<>(page.events());
                    doubled.add(1, doubled.get(0));
                    return FaultySource.with(page, doubled);
                },
                page -> {
                    List<FeedEvent> shuffled = new ArrayList<>(page.events());
                    shuffled.add(shuffled.remove(0));
                    return FaultySource.with(page, shuffled);
                });

        for (var how : spoilt) {
            source.spoil(how);
            assertFalse(reader.round());
            assertNotNull(now().stopped());
            assertEquals(0, applied());
        }
    }

    @Test
    void dropsAPageThatAnotherReaderHasAppliedMeanwhile() {
        rig.publish("a", 3);
        SourceReader other = rig.reader("self", rig.local(), 2);
        source.spoil(page -> {
            other.round();
            return page;
        });

        assertFalse(reader.round());
        assertEquals(2, applied());
        assertNull(now().stopped());

        source.spoil(page -> page);
        reader.round();
        assertEquals(3, applied());
    }

    @Test
    void leavesAPartToTheReaderThatIsApplyingIt() {
        rig.publish("a", 3);
        SourceReader other = rig.reader("self", rig.local(), 1000);
        List<Boolean> appliedByOther = new ArrayList<>();
        ledger.beforeApply(events -> appliedByOther.add(Elsewhere.call(other::round)));

        assertTrue(reader.round());

        assertEquals(List.of(false), appliedByOther);
        assertEquals(3, applied());
    }
}
