// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import java.util.Arrays;
import java.util.Optional;

/** The ends of an interval. */
record Ends(double low, double high) {

    /**
     * The middle part of what was drawn; empty where one of the draws has no value.
     *
     * @param level share of the draws that lies between the ends
     */
    static Optional<Ends> of(double[] draws, double level) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        // not-a-number sorts last
        return sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])
                ? Optional.empty()
                : Optional.of(new Ends(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
