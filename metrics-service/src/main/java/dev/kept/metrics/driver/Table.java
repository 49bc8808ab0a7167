// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import java.util.ArrayList;
import java.util.List;

/**
 * Observations of a target and its possible drivers. Those that lack a value are left out and counted.
 *
 * @param names of the drivers
 * @param rows one per complete observation
 * @param target one per row
 * @param incomplete observations with a target that lack a driver
 */
@SuppressWarnings("ArrayRecordComponent")
record Table(List<String> names, double[][] rows, double[] target, long incomplete) {

    /** Collects observations one at a time. */
    static final class Builder {

        private final List<String> names;
        private final List<double[]> rows = new ArrayList<>();
        private final List<Double> target = new ArrayList<>();
        private long incomplete;

        Builder(List<String> names) {
            this.names = List.copyOf(names);
        }

        /** @param drivers NaN where one is missing */
        void add(double observed, double[] drivers) {
            for (double driver : drivers) {
                if (Double.isNaN(driver)) {
                    incomplete++;
                    return;
                }
            }
            rows.add(drivers.clone());
            target.add(observed);
        }

        Table build() {
            return new Table(
                    names,
                    rows.toArray(double[][]::new),
                    target.stream().mapToDouble(Double::doubleValue).toArray(),
                    incomplete);
        }
    }
}
