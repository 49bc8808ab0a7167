// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.util.Map;

/**
 * A series with its values.
 *
 * @param comparable whether it follows the definition that is compared
 */
record Peer(BenchmarkSeries series, Map<PeerPeriod, BenchmarkPointView> points, boolean comparable) {}
