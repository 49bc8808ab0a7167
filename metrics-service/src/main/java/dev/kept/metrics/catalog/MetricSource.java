// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

import java.util.List;
import java.util.Optional;

/** Metrics that a tenant has beside the built-in ones. */
public interface MetricSource {

    Optional<Metric> find(String tenant, String key);

    /** By key. */
    List<Metric> all(String tenant);
}
