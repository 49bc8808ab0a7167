// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.TenantCatalog;

/** The metric that a question is about. */
final class MetricChoice {

    private MetricChoice() {}

    /** A question about a metric that does not exist is a bad question, and the answer names those that do. */
    static Metric of(TenantCatalog catalog, String tenant, String key) {
        return catalog.find(tenant, key).orElseThrow(() -> {
            Faults faults = new Faults();
            faults.add("key", "metric-unknown", catalog.keys(tenant));
            return faults.asProblem();
        });
    }
}
