// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static double[] noise(int n, int seed) {
        Random random = new Random(seed);
        return random.doubles(n, -1, 1).toArray();
    }

    private static double[] sums(double[] steps) {
        double[] sums = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + steps[i];
        }
        return sums;
    }

    private static Links.Named later(Links.Named series, int lag) {
        double[] values = new double[series.values().length];
        Arrays.setAll(values, i -> i < lag ? 0 : series.values()[i - lag]);
        return new Links.Named("later", values);
    }

    @Test
    void findsTheLagAtWhichOneFollowsTheOther() {
        Links.Named lead = new Links.Named("lead", sums(noise(60, 1)));
        List<Links.Pair> pairs = Links.of(List.of(lead, later(lead, 2)), 3, (i, j) -> false);
        Links.Lag strongest = pairs.get(0).lags().stream()
                .max(Comparator.comparingDouble(lag -> lag.correlation().value()))
                .orElseThrow();
        assertEquals(2, strongest.lag());
        assertTrue(strongest.q() < .001);
        assertEquals(
                List.of(-3, -2, -1, 0, 1, 2, 3),
                pairs.get(0).lags().stream().map(Links.Lag::lag).toList());
        assertNull(pairs.get(0).partial());
    }

    /** Two walks that rise together have no relation: their levels correlate, their steps do not. */
    @Test
    void aCommonTrendIsNoLink() {
        double[] one = noise(80, 3);
        double[] other = noise(80, 4);
        Arrays.setAll(one, i -> one[i] + 1);
        Arrays.setAll(other, i -> other[i] + 1);
        List<Links.Pair> pairs = Links.of(
                List.of(new Links.Named("a", sums(one)), new Links.Named("b", sums(other))), 2, (i, j) -> false);
        assertTrue(pairs.get(0).lags().stream().allMatch(lag -> lag.q() > .05));
    }

    /** What a third one moves goes together only until the third is held constant. */
    @Test
    void aThirdOneThatMovesBothIsTakenOut() {
        double[] cause = noise(200, 5);
        double[] a = noise(200, 6);
        double[] b = noise(200, 7);
        Arrays.setAll(a, i -> 3 * cause[i] + a[i]);
        Arrays.setAll(b, i -> 3 * cause[i] + b[i]);
        List<Links.Pair> pairs = Links.of(
                List.of(
                        new Links.Named("a", sums(a)),
                        new Links.Named("b", sums(b)),
                        new Links.Named("cause", sums(cause))),
                0,
                (i, j) -> false);
        assertTrue(pairs.get(0).lags().get(0).correlation().value() > .7);
        assertNotNull(pairs.get(0).partial());
        assertTrue(Math.abs(pairs.get(0).partial().value()) < .3);
    }

    @Test
    void arithmeticAndShortSeriesAreRefusedWithTheReason() {
        double[] base = noise(40, 8);
        double[] complement = Arrays.stream(base).map(value -> 1 - value).toArray();
        List<Links.Named> series = List.of(new Links.Named("kept", base), new Links.Named("lost", complement));
        assertEquals(
                "components-of-each-other",
                Links.of(series, 1, (i, j) -> true).get(0).reason());
        assertEquals(
                "determine-each-other",
                Links.of(series, 1, (i, j) -> false).get(0).reason());
        List<Links.Named> brief = List.of(
                new Links.Named("a", Arrays.copyOf(base, 8)), new Links.Named("b", Arrays.copyOf(noise(40, 9), 8)));
        assertEquals(
                "series-too-short", Links.of(brief, 1, (i, j) -> false).get(0).reason());
    }
}
