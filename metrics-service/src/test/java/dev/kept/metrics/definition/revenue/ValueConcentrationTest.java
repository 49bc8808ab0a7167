// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.revenue;

import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.math.Interval;
import dev.kept.metrics.oracle.History;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ValueConcentrationTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    /** Ten customers with 100, 200 ... 1000: the best one has 1000 of 5500, the best two 1900, half of them 4000. */
    @Test
    void theCurveOfTenCustomers() {
        History history = History.inUtc(20);
        for (int i = 1; i <= 10; i++) {
            history.order("cus_" + i, "2024-03-05", i * 100L);
        }
        history.order("cus_1", "2023-03-05", 10_000).order("cus_zero", "2024-03-05", 0);
        CellReader cells = history.readAsOf("2024-04-15");
        assertEquals(1000.0 / 5500, value(share(cells, "period", 1)), 1e-15);
        assertEquals(1000.0 / 5500, value(share(cells, "period", 10)), 1e-15);
        assertEquals(1900.0 / 5500, value(share(cells, "period", 20)), 1e-15);
        assertEquals(4000.0 / 5500, value(share(cells, "period", 50)), 1e-15);
        assertEquals(1, value(share(cells, "period", 100)), 0);
        assertEquals(10_100.0 / 15_500, value(share(cells, "lifetime", 10)), 1e-15);
        assertEquals(2, part(share(cells, "period", 20), "best"), 0);
    }

    /** The exact share lies within the bounds, and they are at most a thousandth apart. */
    @Property(tries = 50)
    void theExactShareIsWithinTheBounds(@ForAll long seed) {
        Random random = new Random(seed);
        long[] amounts = LongStream.range(0, 300)
                .map(i -> 1 + (long) Math.exp(random.nextGaussian() * 1.5 + 6))
                .toArray();
        History history = History.inUtc(20);
        for (int i = 0; i < amounts.length; i++) {
            history.order("cus_" + i, "2024-03-05", amounts[i]);
        }
        CellReader cells = history.readAsOf("2024-04-15");
        long[] sorted = LongStream.of(amounts).sorted().toArray();
        double total = LongStream.of(amounts).sum();
        for (int percent : List.of(1, 5, 10, 20, 50)) {
            double best = LongStream.of(sorted).skip(300 - 3L * percent).sum();
            Interval bounds = share(cells, "period", percent).intervals().get(0);
            assertTrue(bounds.low() - 1e-12 <= best / total && best / total <= bounds.high() + 1e-12, bounds::toString);
            assertTrue(bounds.high() - bounds.low() < 1e-3, bounds::toString);
        }
    }

    private static Figure share(CellReader cells, String variant, int percent) {
        Map<Group, Map<Period, Figure>> groups =
                Ask.groups(new ValueConcentration(), variant, cells, List.of(MARCH), Slice.TOTAL);
        return Objects.requireNonNull(
                groups.getOrDefault(new Group(List.of("" + percent)), Map.of()).get(MARCH));
    }
}
