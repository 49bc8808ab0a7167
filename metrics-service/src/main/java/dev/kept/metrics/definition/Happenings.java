// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Rate;
import java.util.List;

/** Counts of what happens independently of each other, as complaints and first purchases do. */
public final class Happenings {

    private Happenings() {}

    /** How many, with Garwood's exact interval of a Poisson count: another period as good could have had so many. */
    public static Figure of(long count, double level) {
        return Figure.of(Quantity.of(count))
                .withIntervals(() -> List.of(Rate.garwood(count, 1, level)))
                .countedAs(new Evidence.Happened(count, 1));
    }
}
