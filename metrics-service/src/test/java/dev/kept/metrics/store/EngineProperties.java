// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.OracleCellReader;
import dev.kept.metrics.oracle.Seeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;

/** The core of the engine against definitions computed by brute force, over random small companies. */
class EngineProperties {

    @HistoryProperty
    void everyAnswerIsTheOracles(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        Cells engine = rebuilt(world, new Cells(world.policy, world.horizon));
        OracleCellReader oracle = new OracleCellReader(Map.copyOf(world.facts), world.policy, world.horizon);
        Questions questions = new Questions(world.random, oracle, engine.reader());
        questions.compareAll();
        questions.compareMembers();
    }

    @HistoryProperty
    void noOrderOfFactsAndDaysChangesACell(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        int toClose = world.random.nextInt(140);
        int most = world.pick(List.of(1, 5, 25, 125));
        Cells disorderly = new Cells(world.policy, world.horizon.minusDays(toClose));
        List<Map.Entry<String, Fact>> delivery = world.delivery();
        while (!delivery.isEmpty() || toClose > 0) {
            if (toClose > 0 && (delivery.isEmpty() || world.random.nextInt(3) == 0)) {
                disorderly.advance();
                toClose--;
            } else {
                int batch = 1 + world.random.nextInt(Math.min(delivery.size(), most));
                List<Map.Entry<String, Fact>> now = delivery.subList(0, batch);
                disorderly.ingest(now);
                now.clear();
            }
        }
        Cells orderly = rebuilt(world, new Cells(world.policy, world.horizon));
        assertEquals(orderly.timelines, disorderly.timelines);
        assertEquals(printable(orderly), printable(disorderly));
        assertEquals(orderly.due, disorderly.due);
    }

    @HistoryProperty
    void aSumOfStocksIsNeverNegative(@ForAll(supplier = Seeds.class) long seed) {
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
