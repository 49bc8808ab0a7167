// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuintilesTest {

    @Test
    void tiesShareAScore() {
        assertArrayEquals(new int[] {2, 2, 2, 4, 5}, Quintiles.scores(new double[] {1, 1, 1, 2, 5}));
        assertArrayEquals(new int[] {3, 3, 3}, Quintiles.scores(new double[] {7, 7, 7}));
        assertArrayEquals(new int[0], Quintiles.scores(new double[0]));
    }

    @Test
    void tenDifferentOnesAreTwoOfEachScore() {
        double[] values = {9, 1, 8, 2, 7, 3, 6, 4, 5, 10};
        assertArrayEquals(new int[] {5, 1, 4, 1, 4, 2, 3, 2, 3, 5}, Quintiles.scores(values));
    }

    @Property
    void neitherTheOrderNorAGrowingScaleChangesAScore(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 20) Integer> given) {
        double[] values = given.stream().mapToDouble(Integer::doubleValue).toArray();
        int[] scores = Quintiles.scores(values);
        double[] other = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            other[values.length - 1 - i] = Math.expm1(values[i] / 5);
        }
        int[] reversed = Quintiles.scores(other);
        for (int i = 0; i < values.length; i++) {
            assertTrue(scores[i] >= 1 && scores[i] <= 5);
            assertEquals(scores[i], reversed[values.length - 1 - i]);
            for (int j = 0; j < values.length; j++) {
                assertTrue(values[i] > values[j] || scores[i] <= scores[j]);
            }
        }
    }
}
