// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.initiative;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.StudentT;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an initiative. The change of its customers, less that of the others in the same days, is its effect if both
 * would have gone the same way without it (difference in differences).
 *
 * @param treated those for whom it was
 * @param others everybody else
 * @param difference change of the treated less that of the others; null without two of each
 */
record Effect(
        Side treated,
        Side others,
        @Nullable Double difference,
        @Nullable Interval interval) {

    private static final double LEVEL = .95;

    /** A customer before and after. */
    record Pair(double before, double after) {

        double change() {
            return after - before;
        }
    }

    /**
     * Customers of one side.
     *
     * @param before mean before
     * @param after mean after
     * @param interval of the mean change, of pairs; null with fewer than two
     */
    record Side(
            int customers,
            double before,
            double after,
            @Nullable Interval interval) {

        double change() {
            return after - before;
        }

        /** Change over what was before; null where that was nothing. */
        @Nullable Double relative() {
            return before == 0 ? null : after / before - 1;
        }
    }

    static Effect of(List<Pair> treated, List<Pair> others) {
        Side first = side(treated);
        Side second = side(others);
        if (treated.size() < 2 || others.size() < 2) {
            return new Effect(first, second, null, null);
        }
        double one = variance(treated) / treated.size();
        double two = variance(others) / others.size();
        double difference = first.change() - second.change();
        return new Effect(
                first, second, difference, interval(difference, one + two, freedom(one, two, treated, others)));
    }

    /** Welch 1947. */
    private static double freedom(double one, double two, List<Pair> treated, List<Pair> others) {
        double sum = one + two;
        double below = one * one / (treated.size() - 1) + two * two / (others.size() - 1);
        return below == 0 ? treated.size() + others.size() - 2.0 : sum * sum / below;
    }

    private static Side side(List<Pair> pairs) {
        List<Double> before = new ArrayList<>();
        List<Double> after = new ArrayList<>();
        pairs.forEach(pair -> {
            before.add(pair.before());
            after.add(pair.after());
        });
        double from = mean(before);
        double to = mean(after);
        Interval interval =
                pairs.size() < 2 ? null : interval(to - from, variance(pairs) / pairs.size(), pairs.size() - 1.0);
        return new Side(pairs.size(), from, to, interval);
    }

    private static Interval interval(double centre, double variance, double freedom) {
        double half = Math.sqrt(variance) * StudentT.critical(LEVEL, freedom);
        return new Interval(centre - half, centre + half, LEVEL, "student-t");
    }

    private static double variance(List<Pair> pairs) {
        double mean = mean(pairs.stream().map(Pair::change).toList());
        return pairs.stream()
                        .mapToDouble(pair -> (pair.change() - mean) * (pair.change() - mean))
                        .sum()
                / (pairs.size() - 1);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
