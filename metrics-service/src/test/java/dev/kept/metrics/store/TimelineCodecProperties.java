// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.metrics.timeline.TimelineCodec;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;

class TimelineCodecProperties {

    @HistoryProperty
    void decodesWhatItEncoded(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            CustomerTimeline timeline = CustomerTimeline.EMPTY.merge(facts);
            byte[] bytes = TimelineCodec.encode(timeline);
            assertEquals(timeline, TimelineCodec.decode(bytes));
            List<Fact> shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts);
            Collections.shuffle(shuffled, world.random);
            CustomerTimeline again = CustomerTimeline.EMPTY;
            for (Fact fact : shuffled) {
                again = again.merge(List.of(fact));
            }
            assertArrayEquals(bytes, TimelineCodec.encode(again));
        });
    }

    /** As it was written before there were segments: by version 1 of the format. */
    @HistoryProperty
    void readsTheFirstFormat(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            List<Fact> known = new ArrayList<>(facts);
            known.removeIf(fact -> fact instanceof SegmentsFact || fact instanceof RecordFact || hasAnswers(fact));
            known.replaceAll(TimelineCodecProperties::withoutLinesAndWeights);
            CustomerTimeline timeline = CustomerTimeline.EMPTY.merge(known);
            byte[] now = TimelineCodec.encode(timeline);
            byte[] before = Arrays.copyOf(now, now.length - 3); // no segments, no records, no lines
            before[0] = 2; // 1, as the codec writes numbers
            assertEquals(timeline, TimelineCodec.decode(before));
        });
    }

    /** As it was written before there were complaints and the like: by version 2 of the format. */
    @HistoryProperty
    void readsTheFormatWithSegments(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            List<Fact> known = new ArrayList<>(facts);
            known.removeIf(fact -> fact instanceof RecordFact || hasAnswers(fact));
            known.replaceAll(TimelineCodecProperties::withoutLinesAndWeights);
            CustomerTimeline timeline = CustomerTimeline.EMPTY.merge(known);
            byte[] now = TimelineCodec.encode(timeline);
            byte[] before = Arrays.copyOf(now, now.length - 2);
            before[0] = 4;
            assertEquals(timeline, TimelineCodec.decode(before));
        });
    }

    /** Answers are written otherwise since they have aspects. */
    private static boolean hasAnswers(Fact fact) {
        return fact instanceof ResponseFact response && !response.answers().isEmpty();
    }

    /** As it was written before answers had aspects: by version 3 of the format. */
    @Example
    void readsAnswersWithoutAspects() {
        ResponseFact response = new ResponseFact(
                "r", 1, Instant.EPOCH, "s", "web", BigDecimal.ONE, List.of(new Answer("q", "CSAT", 4, 1, 5, 4)), false);
        byte[] before = {
            6, 0, 0, 0, 0, 2, 2, 'r', 2, 0, 0, 2, 's', 6, 'w', 'e', 'b', 2, '1', 2, 2, 'q', 8, 'C', 'S', 'A', 'T', 8, 2,
            10, 8, 0, 0, 0
        };
        assertEquals(CustomerTimeline.EMPTY.merge(List.of(response)), TimelineCodec.decode(before));
    }

    /** As inspections were written while each of them was passed or missed. */
    @Example
    void readsInspectionsThatAllHadSomethingToReach() {
        InspectionFact missed = new InspectionFact("i", 1, Instant.EPOCH, Map.of("team", "t"), 5, false, false);
        byte[] before = {6, 0, 0, 0, 0, 0, 0, 2, 44, 2, 'i', 2, 0, 0, 0, 2, 8, 't', 'e', 'a', 'm', 2, 't', 10, 0};
        assertEquals(CustomerTimeline.EMPTY.merge(List.of(missed)), TimelineCodec.decode(before));
    }

    /** As it was written before there were lines of orders: by version 4 of the format. */
    @HistoryProperty
    void readsTheFormatWithAspects(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            List<Fact> known = new ArrayList<>(facts);
            known.replaceAll(TimelineCodecProperties::withoutLinesAndWeights);
            CustomerTimeline timeline = CustomerTimeline.EMPTY.merge(known);
            byte[] now = TimelineCodec.encode(timeline);
            byte[] before = Arrays.copyOf(now, now.length - 1);
            before[0] = 8;
            assertEquals(timeline, TimelineCodec.decode(before));
        });
    }

    private static Fact withoutLinesAndWeights(Fact fact) {
        return fact instanceof OrderFact order
                ? order.with(List.of())
                : fact instanceof ResponseFact response ? response.with(null) : fact;
    }

    /** What the migration writes for a cost of nobody. */
    @Example
    void readsTheEmptyTimelineOfTheMigration() {
        assertEquals(CustomerTimeline.EMPTY, TimelineCodec.decode(new byte[] {4, 0, 0, 0, 0, 0, 0}));
    }

    @Example
    void refusesAnotherFormat() {
        assertThrows(IllegalArgumentException.class, () -> TimelineCodec.decode(new byte[] {16, 0}));
    }
}
