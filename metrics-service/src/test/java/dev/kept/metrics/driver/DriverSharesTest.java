// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DriverSharesTest {

    /** A target made of 3, 2 and no part of three independent drivers. */
    private static Table made(int n) {
        Random random = new Random(11);
        Table.Builder table = new Table.Builder(List.of("first", "second", "none"));
        for (int i = 0; i < n; i++) {
            double[] row = {random.nextGaussian() + 1, random.nextGaussian() + 3, random.nextGaussian() + 1.5};
            table.add(3 * row[0] + 2 * row[1] + random.nextGaussian(), row);
        }
        table.add(1, new double[] {1, Double.NaN, 1});
        return table.build();
    }

    @Test
    void knownWeightsAreRecoveredWithinTheirIntervals() {
        Table table = made(400);
        assertEquals(1, table.incomplete());
        Drivers analysis = Drivers.of(table, 200);
        double[] weights = {3, 2, 0};
        for (int j = 0; j < 3; j++) {
            var coefficient = analysis.regression().coefficients().get(j + 1);
            double error = coefficient.standardError().orElseThrow();
            assertEquals(weights[j], coefficient.value(), 3 * error);
        }
        double sum =
                analysis.drivers().stream().mapToDouble(Drivers.Driver::lmg).sum();
        assertEquals(analysis.regression().rSquared(), sum, 1e-9);
        // Of a variance of 9 + 4 + 1 the first stands for 9 and the second for 4 parts.
        Drivers.Driver first = analysis.drivers().get(0);
        assertTrue(first.low() < 9 / 14.0 && 9 / 14.0 < first.high());
        assertTrue(first.low() <= first.lmg() && first.lmg() <= first.high());
        assertEquals(1, first.rankFrom());
        assertEquals(1, first.rankTo());
        assertEquals(3, analysis.drivers().get(2).rankFrom());
        assertEquals(Drivers.Quadrant.IMPROVE_FIRST, first.quadrant());
        assertEquals(
                Drivers.Quadrant.LOW_PRIORITY,
                Drivers.of(made(400), 10).drivers().get(2).quadrant());
        assertEquals(Drivers.of(table, 50), Drivers.of(table, 50));
    }

    @Test
    void whoSaysTheSameTwiceIsTold() {
        Random random = new Random(12);
        Table.Builder table = new Table.Builder(List.of("a", "nearly-a"));
        for (int i = 0; i < 100; i++) {
            double a = random.nextGaussian();
            table.add(a + random.nextGaussian(), new double[] {a, a + .1 * random.nextGaussian()});
        }
        assertTrue(
                Drivers.of(table.build(), 20).regression().standardised().get(0).varianceInflation() > 5);
    }
}
