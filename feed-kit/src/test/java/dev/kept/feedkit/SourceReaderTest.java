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
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a reader goes on, when it waits, and what it says about it. */
@QuarkusTest
@WithTestResource(value = KeptServiceResource.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SourceReaderTest {
    @Inject
    Rig rig;

    @Inject
    Ledger ledger;

    @Inject
    FeedStatus status;

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
        assertEquals(7, now().applied() + now().lag());
        assertTrue(now().lag() >= 5, "one page at most");

        rig.publish("b", 1);
        while (small.round()) {
            assertEquals(List.of(8L, 8L), List.of(now().head(), now().applied() + now().lag()));
        }
        assertEquals(0, now().lag());
    }

    @Test
    void fetchesPagesWhileThoseBeforeThemAreApplied() {
        rig.publish("a", 4);
        CountDownLatch both = new CountDownLatch(2);
        source.spoil(page -> {
            both.countDown();
            return page;
        });
        ledger.beforeApply(events -> awaitFetched(both));
        SourceReader small = rig.reader("self", source, 2);

        assertTrue(small.round());
        assertTrue(small.round(), "the second page is fetched although the first one waits for it");
        assertEquals(4, applied());
        assertFalse(small.round());
    }

    private static void awaitFetched(CountDownLatch pages) {
        try {
            assertTrue(pages.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
    void knowsWhatWasAppliedBeforeTheSourceAnswersForTheFirstTime() {
        rig.publish("a", 4);
        reader.round();

        source.down(true);
        SourceReader afterRestart = rig.reader("self", source, 1000);
        assertEquals(0, now().applied());
        assertThrows(FeedUnavailableException.class, afterRestart::round);

        assertEquals(4, now().applied());
        assertNull(now().lastSeenAt());
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
            other.stop();
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

    @Test
    void appliesPagesOfSeveralPartsTogether() {
        publishInFourParts();
        List<Integer> sizes = new ArrayList<>();
        ledger.beforeApply(events -> sizes.add(events.size()));

        assertTrue(reader.round());
        assertEquals(List.of(8), sizes);
        assertEquals(8, applied());
    }

    @Test
    void aTransactionIsFullOnceItHoldsSoManyEvents() {
        publishInFourParts();
        List<Integer> sizes = new ArrayList<>();
        ledger.beforeApply(events -> sizes.add(events.size()));

        rig.reader("self", source, 3).round();
        assertEquals(List.of(4, 4), sizes);
    }

    @Test
    void poisonInOnePartIsParkedAndTheOthersGoOn() {
        publishInFourParts();
        int poisoned = Parts.of(Rig.TENANT, "c");
        ledger.beforeApply(events -> {
            if (events.stream().anyMatch(event -> event.part() == poisoned && event.seq() == 1)) {
                throw new IllegalArgumentException("cannot bear it");
            }
        });

        reader.round();
        assertEquals(7, applied());
        assertEquals(1, Tables.number("select count(*) from parked_event"));
        assertEquals(0, now().lag());
    }

    @Test
    void leavesOutOnlyThePartThatAnotherReaderIsApplying() {
        publishInFourParts();
        SourceReader one = rig.reader("self", new OnePart(rig.local(), Parts.of(Rig.TENANT, "a")), 1000);
        ledger.beforeApply(events -> {
            ledger.behave();
            Elsewhere.call(reader::round);
        });

        assertTrue(one.round());
        assertEquals(8, applied());
        assertFalse(reader.round());
    }

    /** Two events in each. */
    private void publishInFourParts() {
        List<String> subjects = List.of("a", "b", "c", "d");
        assertEquals(
                4,
                subjects.stream()
                        .map(subject -> Parts.of(Rig.TENANT, subject))
                        .distinct()
                        .count());
        subjects.forEach(subject -> rig.publish(subject, 2));
    }

    /** A feed that tells of one part only. */
    private record OnePart(FeedSource all, int part) implements FeedSource {

        @Override
        public FeedHeads heads() {
            FeedHeads heads = all.heads();
            Map<Integer, Long> told = new TreeMap<>(heads.heads());
            told.replaceAll((each, head) -> each == part ? head : Long.valueOf(0));
            return new FeedHeads(heads.epoch(), told, heads.pending());
        }

        @Override
        public FeedPage page(int wanted, long after, int limit) {
            return all.page(wanted, after, limit);
        }
    }
}
