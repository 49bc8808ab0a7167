// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose figures a series holds. */
@Schema(name = "BenchmarkKind", description = "Whose figures they are.")
enum BenchmarkKind {
    /** Of companies of one's own industry. */
    INDUSTRY,
    /** Of one named competitor. */
    COMPETITOR,
    /** Of a whole market, for example its sales: the denominator of a market share. */
    MARKET
}
