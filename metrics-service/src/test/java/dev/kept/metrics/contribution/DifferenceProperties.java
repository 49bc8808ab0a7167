// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.store.World;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;

/** A difference leaves out what is the same on both sides. It must be the one of two contributions in full. */
class DifferenceProperties {

    private static final int STEPS = 6;

    @HistoryProperty
    void theDifferenceIsThatOfBothContributionsInFull(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        world.facts.values().forEach(facts -> {
            List<Fact> told = new ArrayList<>(facts);
            Collections.shuffle(told, world.random);
            CustomerTimeline before = CustomerTimeline.EMPTY;
            LocalDate then = world.horizon;
            for (int i = 0; i < STEPS; i++) {
                CustomerTimeline after = before.merge(some(told, world.random));
                LocalDate now = world.random.nextInt(3) == 0 ? then.plusDays(world.random.nextInt(90)) : then;
                Points full =
                        Contribution.of(after, world.policy, now).add(Contribution.of(before, world.policy, then), -1);
                Points difference = Contribution.difference(before, then, after, now, world.policy);
                assertEquals(printable(full), printable(difference));
                before = after;
                then = now;
            }
        });
    }

    /** One fact, as a feed brings them, or several at once. */
    private static List<Fact> some(List<Fact> told, Random random) {
        int most = random.nextBoolean() ? 1 : 5;
        List<Fact> some = told.subList(0, Math.min(told.size(), random.nextInt(most + 1)));
        List<Fact> taken = List.copyOf(some);
        some.clear();
        return taken;
    }

    private static Map<String, String> printable(Points points) {
        Map<String, String> printable = new TreeMap<>();
        points.forEach((key, measures) -> printable.put(key.toString(), Arrays.toString(measures)));
        return printable;
    }
}
