// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricCatalog;

/** The metric that a question is about. */
final class MetricChoice {

    private MetricChoice() {}

    /** A question about a metric that does not exist is a bad question, and the answer names those that do. */
    static Metric of(MetricCatalog catalog, String key) {
        return catalog.find(key).orElseThrow(() -> {
            Faults faults = new Faults();
            faults.add("key", "metric-unknown", catalog.keys());
            return faults.asProblem();
        });
    }
}
