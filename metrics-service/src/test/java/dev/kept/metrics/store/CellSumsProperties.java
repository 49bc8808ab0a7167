// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.contribution.CellKey;
import dev.kept.metrics.contribution.Contribution;
import dev.kept.metrics.contribution.Family;
import dev.kept.metrics.contribution.Lattice;
import dev.kept.metrics.contribution.Points;
import dev.kept.metrics.oracle.HistoryProperty;
import dev.kept.metrics.oracle.Seeds;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;

/** Sums in little memory against sums in a map, over random small companies. */
class CellSumsProperties {

    @HistoryProperty
    void cellsOfSummedPointsAreTheSumOfAllCells(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        Points expected = new Points();
        CellSums points = new CellSums();
        world.facts.values().forEach(facts -> {
            Points own = Contribution.of(CustomerTimeline.EMPTY.merge(facts), world.policy, world.horizon);
            Lattice.expand(own, expected);
            points.add(own);
        });
        CellSums cells = new CellSums();
        Lattice lattice = new Lattice(cells);
        points.families().forEach(family -> points.forEachPoint(family, lattice::expand));
        assertEquals(printable(expected), printable(cells));
    }

    @HistoryProperty
    void whatIsTakenAwayAgainLeavesNothing(@ForAll(supplier = Seeds.class) long seed) {
        World world = new World(seed);
        CellSums points = new CellSums();
        world.facts.values().forEach(facts -> {
            Points own = Contribution.of(CustomerTimeline.EMPTY.merge(facts), world.policy, world.horizon);
            points.add(own);
            points.add(new Points().add(own, -1));
        });
        assertEquals(Map.of(), printable(points));
    }

    private static Map<CellKey, String> printable(Points points) {
        Map<CellKey, String> cells = new HashMap<>();
        points.forEach((key, measures) -> cells.put(key, Arrays.toString(measures)));
        return cells;
    }

    private static Map<CellKey, String> printable(CellSums sums) {
        Map<CellKey, String> cells = new HashMap<>();
        for (Family family : sums.families()) {
            sums.forEachPoint(family, (key, measures) -> {
                if (Arrays.stream(measures).anyMatch(measure -> measure != 0)) {
                    cells.put(key, Arrays.toString(measures));
                }
            });
        }
        return cells;
    }
}
