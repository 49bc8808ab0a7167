// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import dev.kept.metrics.timeline.TimelineCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TimelineCodecProperties {

    @Property(tries = 200)
    void decodesWhatItEncoded(@ForAll long seed) {
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
    @Property(tries = 50)
    void readsTheFormatBefore(@ForAll long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            List<Fact> known = new ArrayList<>(facts);
            known.removeIf(SegmentsFact.class::isInstance);
            CustomerTimeline timeline = CustomerTimeline.EMPTY.merge(known);
            byte[] now = TimelineCodec.encode(timeline);
            byte[] before = Arrays.copyOf(now, now.length - 1); // the flag that there are no segments
            before[0] = 2; // 1, as the codec writes numbers
            assertEquals(timeline, TimelineCodec.decode(before));
        });
    }

    @Example
    void refusesAnotherFormat() {
        assertThrows(IllegalArgumentException.class, () -> TimelineCodec.decode(new byte[] {14, 0}));
    }
}
