// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.oracle.OracleCellReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The core of the engine against definitions computed by brute force, over random small companies. */
class EngineProperties {

    @Property(shrinking = ShrinkingMode.OFF)
    void everyAnswerIsTheOracles(@ForAll long seed) {
        World world = new World(seed);
        Cells engine = rebuilt(world, new Cells(world.policy, world.horizon));
        OracleCellReader oracle = new OracleCellReader(Map.copyOf(world.facts), world.policy, world.horizon);
        Questions questions = new Questions(world.random, oracle, engine.reader());
        questions.compareAll();
        if (world.random.nextInt(4) == 0) {
            questions.compareMembers();
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void noOrderOfFactsAndDaysChangesACell(@ForAll long seed) {
        World world = new World(seed);
        int toClose = world.random.nextInt(140);
        Cells disorderly = new Cells(world.policy, world.horizon.minusDays(toClose));
        List<Map.Entry<String, Fact>> delivery = world.delivery();
        while (!delivery.isEmpty() || toClose > 0) {
            if (toClose > 0 && (delivery.isEmpty() || world.random.nextInt(3) == 0)) {
                disorderly.advance();
                toClose--;
            } else {
                int batch = 1 + world.random.nextInt(Math.min(delivery.size(), 5));
                List<Map.Entry<String, Fact>> now = delivery.subList(0, batch);
                world.facts
                        .keySet()
                        .forEach(customer -> disorderly.ingest(
                                customer,
                                now.stream()
                                        .filter(e -> e.getKey().equals(customer))
                                        .map(Map.Entry::getValue)
                                        .toList()));
                now.clear();
            }
        }
        Cells orderly = rebuilt(world, new Cells(world.policy, world.horizon));
        assertEquals(orderly.timelines, disorderly.timelines);
        assertEquals(printable(orderly), printable(disorderly));
        assertEquals(orderly.due, disorderly.due);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void aSumOfStocksIsNeverNegative(@ForAll long seed) {
        World world = new World(seed);
        Cells engine = rebuilt(world, new Cells(world.policy, world.horizon));
        engine.cells.forEach((key, measures) -> {
            switch (key.family()) {
                case FLOW, ANSWER, RESPONSE, PRESENCE, ACTIVITY, BRIDGE, COHORT, TALLY, CHANGE ->
                    assertTrue(Arrays.stream(measures).allMatch(m -> m >= 0), () -> key + Arrays.toString(measures));
                default -> {}
            }
        });
    }

    private static Cells rebuilt(World world, Cells cells) {
        world.facts.forEach((id, facts) -> cells.ingest(id, new ArrayList<>(facts)));
        return cells;
    }

    private static Map<CellKey, String> printable(Cells cells) {
        Map<CellKey, String> result = new HashMap<>();
        cells.cells.forEach((key, measures) -> result.put(key, Arrays.toString(measures)));
        return result;
    }
}
