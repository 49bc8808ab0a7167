// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.catalog;

/** One metric, in one class. Implementations are singletons; the catalogue finds them by type. */
public interface MetricDefinition {

    Metric define();
}
