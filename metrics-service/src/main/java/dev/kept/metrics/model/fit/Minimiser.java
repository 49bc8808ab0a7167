// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quasi-Newton search (BFGS, Nocedal and Wright 2006, chapter 6) with a halving line search, inside a box: a coordinate
 * that wants to leave is held at the wall. Deterministic.
 */
public final class Minimiser {

    private final Objective objective;
    private final double bound;

    /** @param bound every coordinate stays within plus and minus this */
    public Minimiser(Objective objective, double bound) {
        this.objective = objective;
        this.bound = bound;
    }

    /** The lowest minimum that is reached from any of the starts. */
    public Minimum from(List<double[]> starts) {
        @Nullable Minimum best = null;
        for (double[] start : starts) {
            Minimum found = new Descent(objective, bound, start).run();
            // a later start must be better by more than noise, so that equal optima keep one name
            if (best == null || found.value() < best.value() - 1e-12 * Math.abs(best.value())) {
                best = found;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("A search needs a start");
        }
        return best;
    }
}
