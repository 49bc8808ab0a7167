// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.math.Evidence;
import dev.kept.metrics.math.Proportion;
import java.util.List;

/** Ratios of a count to a count that contains it. */
public final class Shares {

    private Shares() {}

    /** {@code some / all} with its Wilson interval and the sample size {@code all}. */
    public static Figure of(long some, long all, double level) {
        return Figure.ratio(some, all)
                .withSample(all)
                .withIntervals(() -> List.of(Proportion.wilson(some, all, level)))
                .countedAs(new Evidence.Share(some, all));
    }
}
